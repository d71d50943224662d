"""Query parameters that do not choose the page: tracking, sessions, caches, referrers.

``TRACKING`` and ``SESSION`` names are made by analytics and server software and
mean nothing else anywhere, so they leave the canonical form. The names in
``REFERRER`` are ordinary words, so they only count in the variant key, and only
with a word as value: a number may well be an id.
"""

from __future__ import annotations

import re

from archivebot.urls.words import listed

# Names that advertising, mail and analytics software appends to addresses it sends readers to.
TRACKING = listed(
    """
    fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid ymclid twclid ttclid li_fat_id igshid igsh epik
    mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_conv vero_id oly_anon_id oly_enc_id
    wickedid rb_clickid _openstat wt_mc wt_zmc wt_mc_o xtor xtref xtcr cmpid cmp_id ns_mchannel ns_source ns_campaign
    ns_linkname ns_fee s_cid s_kwcid ef_id _ga _gl _ke __twitter_impression ito ocid smid smtyp guccounter guce_referrer
    guce_referrer_sig spm scm sfmc_id sfmc_sub trk trkcampaign cndid esrc rss_id sharetype share_from
    amp_js_v usqp _branch_match_id _branch_referrer mibextid sr_share recirc_exp tracking_source newsletter_id
    """
)
TRACKING_PREFIXES = (
    "utm_",
    "itm_",
    "pk_",
    "piwik_",
    "mtm_",
    "matomo_",
    "at_",
    "hsa_",
    "stm_",
    "bxid",
    "vero_",
    "__cft__",
    "_x_tr_",
)

# Names that server software gives to a visitor's session.
SESSION = listed("phpsessid jsessionid cfid cftoken oscsid zenid aspsessionid sessionid session_id")
# Names that hold a session only when the value looks drawn by lot.
_MAYBE_SESSION = listed("sid s session sess token ticket")
_RANDOM = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_.-]{16,}\Z|ST-\d+-")

# Names with a number drawn by lot, or the clock, that keep a page from being taken out of a cache.
_CACHE = listed("rnd rand random nocache no_cache cachebuster cachebust cache_buster cb _dc")
_DRAWN = re.compile(r"0?\.\d{5,}|\d{6,}\Z")

# Words that sites use for "where the reader came from".
REFERRER = listed(
    """
    ref referer referrer source src from via share shared rss rssfeed feed feedtype r origin partner cmp cid icid
    campaign medium channel intcmp int_cmp ncid p1 ex_cid sh social post-type notification_source campaignid
    embedded fromref soc_src soc_trk output_source newsletter nl cx_testid cx_testvariant _r taid traffic_source
    """
)
_WORDY = re.compile(r"(?i)[a-z%][a-z%_.+-]*\d{0,2}[a-z_.-]*\Z|true\Z|1\Z|\Z")


def is_tracking(name: str, value: str) -> bool:
    """Whether a parameter is there for analytics, a cache or a session, and for nothing else."""
    name = name.lower()
    if name in TRACKING or name in SESSION or name.startswith(TRACKING_PREFIXES):
        return True
    if name in _CACHE:
        return _DRAWN.match(value) is not None
    return name in _MAYBE_SESSION and _RANDOM.match(value) is not None


def is_referrer(name: str, value: str) -> bool:
    """Whether a parameter probably only says where the reader came from."""
    return name.lower() in REFERRER and _WORDY.match(value) is not None


def plain_name(name: str) -> str:
    """A parameter's name in lower case; of one in brackets (``tx_news_pi1[currentPage]``, TYPO3, PHP) the last."""
    name = name.lower()
    if not name.endswith(("]", "%5d")):
        return name
    return name.replace("%5b", "[").replace("%5d", "]").rpartition("[")[2].rstrip("]") or name
