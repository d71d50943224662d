"""The dateline that opens a text: place, day and agency, in the habits of the world's newsrooms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from archivebot.any_of import any_of
from archivebot.later import later
from archivebot.people.agencies import is_agency
from archivebot.people.organizations import is_organization
from archivebot.people.places import COLON_PLACES

HEAD = 160
"""Characters at the start of a text in which a dateline ends."""


@dataclass(slots=True, kw_only=True)
class Dateline:
    """What opens a text."""

    text: str
    """As printed, without the dash after it: ``KYIV (AP)``, ``新华社北京5月3日电``."""
    place: str | None = None
    agencies: list[str] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    """Korean and Japanese datelines name the correspondent."""
    end: int = 0
    """Where the story begins after it."""


_SIGN = re.compile(r"[(\[（【［〔|:=：—–―៖፡।∙电電讯訊]")
_SIGNS = any_of(r"--|-(?<=\s-)\s|/ |/(?<=\s/)\s|\.\s?-|\.\s\d")
_CLOSED_WORD = re.compile(r"(?:\w{4,12}|Dar es Salaam)\.\s")
"""Every dateline ends with one of these; most paragraphs open without any."""
_MARKS = r"\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd\u102b-\u109d\u17b4-\u17d3\u064b-\u065f"
"""Vowel signs, which ``\\w`` leaves out."""
_WORD = rf"[^\W\d_][\w{_MARKS}.'’ʼ-]*"
_PLACE = rf"{_WORD}(?:\s{_WORD}){{0,4}}(?:(?:\s?[,/]\s?|\s[–-]\s){_WORD}(?:\s{_WORD}){{0,3}}){{0,3}}"
_DAY = (
    r"(?:[,.]?\s*(?:(?:\d{1,2}\.?\s?[^\W\d_][\w\u0900-\u0dff]{1,12}\.?|[^\W\d_]{3,12}\.?\s\d{1,2}|"
    r"\d{1,2}[./]\d{1,2}\.?)(?:,?\s\d{4})?)(?:\s[гр]\.)?)?"
)

_DASH = r"\s*(?:\.?\s*[-–—―]{1,2}|\s*[:：]|\.?\s*=)\s*"

_BRACKETED = re.compile(
    rf"\s*(?:(?P<place>{_PLACE}){_DAY}\s*[-–—,.:]?\s*)?"
    rf"[(\[（](?P<agency>[^()\[\]（）]{{2,50}})[)\]）](?P<dash>{_DASH}|\.\s+|\s+\|\s*|\s+|$)"
)
"""``KYIV (AP) --``, ``WASHINGTON, 3 mai (Reuters) -``, ``Madrid, 3 may (EFE).-``, ``القاهرة (رويترز) -``."""

_BARE = re.compile(
    rf"\s*(?P<place>{_PLACE}){_DAY}(?:\s*(?:[-–—,:/|]|\.(?!\w))\s*|\s+)"
    rf"(?P<agency>[\w «»'’.-]{{2,40}}?)(?:\s*[-–—:|.]+\s|\s*\|)"
)
"""``МОСКВА, 3 мая – РИА Новости.``, ``BERLIN dpa |``, ``تهران - ایرنا -``."""

_AGENCY_FIRST = re.compile(rf"\s*(?P<agency>[\w.'’ -]{{2,30}}?)\s*[,/-]\s*(?P<place>{_PLACE}){_DASH}")
"""``TEMPO.CO, Jakarta -``: Indonesian sites name themselves first."""

_AGENCY_ONLY = re.compile(r"\s*(?P<agency>[\w.'’ /-]{2,30}?)\s+[-–—|]\s")
"""``AFP – ...``"""

_CAPITALS = re.compile(
    rf"\s*(?P<place>(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*[/, ]{{1,2}}){{0,3}}{_WORD}(?:,\s{_WORD}(?:\s{_WORD}){{0,2}}){{0,2}})"
    rf"{_DAY}\s*(?:[—–―]|--|\s-\s)\s*"
)
"""``LONDON —``, ``KYIV, Ukraine --``: without an agency the place must stand in capitals."""

_DOT_DASH = later(rf"\s*(?P<place>{_PLACE}){_DAY}\s*\.\s?[-–—]\s*")
"""``Madrid.-``: Spanish and Latin American newsrooms."""

_RULE, _DOT_RULE = re.compile(r"[—–―]|--|\s-\s"), re.compile(r"\.\s?[-–—]")
"""What ends the last two: most paragraphs open without it."""

_COLON = re.compile(
    rf"\s*(?P<place>[^\W\d_a-zß-öø-ÿ][\w{_MARKS}'’-]*(?:[ /-]{_WORD}){{0,2}}){_DAY}\s?[:：៖፡।.∙]\s*(?=[^\s.\d])"
)
"""``NEW DELHI: ...``: South Asian newsrooms; the place must be known, as speakers and rubrics stand there too."""
_DESK_FIRST = re.compile(
    rf"\s*(?P<agency>(?:{_WORD}\s){{0,2}}(?:संवाददाता|संवाद सूत्र|संवाद सहयोगी|ब्यूरो|डेस्क|प्रतिनिधि|प्रतिनिधी|वार्ताहर|"
    rf"প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|ডেস্ক|ব্যুরো)),\s?(?P<place>{_PLACE})\s?[।:|]\s*"
)
"""``निज संवाददाता, लखनऊ।``, ``নিজস্ব সংবাদদাতা, কলকাতা:``: the desk before the place, closed as a sentence is."""
_INDIAN = re.compile(
    r"\s*(?P<place>[\u0900-\u0dff]{3,20})\s?\((?P<reporter>[\u0900-\u0dff]{2,14}(?:\s[\u0900-\u0dff]{2,14}){1,2})\)\s?[:।–-]\s*"
)
"""``ਸੰਗਰੂਰ (ਹਰਪ੍ਰੀਤ ਸਿੰਘ) :``: papers of India name the reporter behind the place."""
_CASELESS_DASH = re.compile(r"\s*(?P<place>[\u0900-\u097f]{3,20}(?:\s[\u0900-\u097f]{3,16})?)\s[–—]\s(?=\S)")
"""``काठमाडौं – ...``: Nepali newsrooms; a long dash after the first word or two."""
_ARABIC_SLASH = re.compile(r"\s*(?P<place>[\u0621-\u064a]{3,14}(?:\s[\u0621-\u064a]{3,14})?)\s?/\s(?=\S)")
"""``البصرة / ...``: Iraqi and Gulf newsrooms."""
_MALAY = re.compile(
    r"(?:KUALA|KOTA|KAMPUNG|BANDAR|PULAU|TANJUNG|TANJONG|BUKIT|SUNGAI|BATU|TELUK|PASIR|PARIT|PORT)\s[A-Z]{3,}$"
)
"""How Malay towns are called."""
_REPORTED = re.compile(
    r"\s*[【〔（(\[［]\s?(?:[\u4e00-\u9fff]{0,6}(?:記者|记者)[\u4e00-\u9fff、．·\s]{2,30}[／/╱]?[\u4e00-\u9fff、]{0,14}"
    r"(?:報導|報道|报道|連線|电|電)?|[\u4e00-\u9fff]{1,6}[專专][訊讯]|本[報报][訊讯])\s?[】〕）)\]］]\s*"
)
"""``〔記者王小明／台北報導〕``, ``【本報訊】``: Taiwan's and Hong Kong's papers name who reports from where."""

_CHINESE = re.compile(
    r"\s*[（(【]?\s*(?:据|本报讯)?\s*(?P<agency>[\u4e00-\u9fff]{1,8}?(?:社|网|網|报|報|客户端)|"
    r"中央社)(?:记者[\u4e00-\u9fff、]{2,12})?(?P<place>[\u4e00-\u9fff·]{2,12}?)?"
    r"(?:\d{1,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:综合|専)?[电電讯訊](?:\s*[)）】])?\s*"
)
"""``新华社北京5月3日电``, ``（中央社台北3日電）``."""

_JAPANESE = re.compile(r"\s*[【［\[](?P<inside>[^【】［］\[\]]{2,30})[】］\]]\s*")
"""``【北京=共同】``, ``［東京　3日　ロイター］``."""

_KOREAN = re.compile(
    r"\s*[(\[【](?P<place>[\uac00-\ud7af·,\s]{2,20})=(?P<agency>[\uac00-\ud7af\w\s]{2,20})[)\]】]\s*"
    r"(?:(?P<reporters>(?:[\uac00-\ud7af]{2,4}[\s·,]*){1,4}?)\s*(?:인턴)?(?:기자|특파원|선임기자))?\s*=?\s*"
)
"""``(서울=연합뉴스) 홍길동 기자 =``."""


def read_dateline(text: str) -> Dateline | None:
    """The dateline that opens a text, None where there is none; never raises."""
    head = text[:HEAD]
    if not (_SIGN.search(head) or _SIGNS.search(head) or _CLOSED_WORD.match(head)):
        return None
    for reader in (_asian, _bracketed, _bare, _place_only):
        found = reader(head)
        if found is not None:
            return found
    desk = _DESK_FIRST.match(head)
    if desk:
        agency = desk["agency"].strip()
        return Dateline(text=_printed(desk[0]).rstrip("।"), place=desk["place"], agencies=[agency], end=desk.end())
    indian = _INDIAN.match(head) if "(" in head else None
    if indian and not is_organization(indian["reporter"]):
        place = indian["place"]
        return Dateline(text=place, place=place, reporters=[indian["reporter"]], end=indian.end())
    dashed = _CASELESS_DASH.match(head) or _ARABIC_SLASH.match(head)
    if dashed and len(text) > 60 and not is_agency(dashed["place"]):
        return Dateline(text=dashed["place"], place=dashed["place"], end=dashed.end())
    colon = _COLON.match(head)
    if (
        colon
        and (colon["place"] in COLON_PLACES or _MALAY.match(colon["place"]))
        and len(text) > 60
        and "?" not in text[-3:]
    ):
        return Dateline(text=_printed(colon[0]).rstrip(".।"), place=colon["place"], end=colon.end())
    return None


def _asian(head: str) -> Dateline | None:
    korean = _KOREAN.match(head)
    if korean:
        reporters = re.findall(r"[\uac00-\ud7af]{2,4}", korean["reporters"] or "")
        return Dateline(
            text=korean[0].strip(" ="),
            place=korean["place"].strip(), agencies=_agencies(korean["agency"]) or [korean["agency"].strip()],
            reporters=reporters, end=korean.end(),
        )  # fmt: skip
    reported = _REPORTED.match(head)
    if reported:
        return Dateline(text=reported[0].strip(), end=reported.end())
    chinese = _CHINESE.match(head)
    if chinese and (is_organization(chinese["agency"]) or chinese["agency"].startswith("本")):
        return Dateline(
            text=chinese[0].strip(" （）()【】"), place=chinese["place"],
            agencies=[chinese["agency"]] if not chinese["agency"].startswith("本") else [], end=chinese.end(),
        )  # fmt: skip
    japanese = _JAPANESE.match(head)
    if japanese:
        parts = [p for p in re.split(r"[=＝\s　]+", japanese["inside"]) if p]
        agencies = [p for p in parts if is_agency(p)]
        tail = (
            re.fullmatch(r"([\u3040-\u30ff\u4e00-\u9fff]{2,10}?)(共同|時事|ロイター|AFP|AP)", parts[0])
            if len(parts) == 1
            else None
        )
        if tail:
            return Dateline(text=japanese[0].strip(), place=tail[1], agencies=[tail[2]], end=japanese.end())
        if agencies:
            place = next((p for p in parts if p not in agencies and not re.search(r"\d", p)), None)
            return Dateline(text=japanese[0].strip(), place=place, agencies=agencies, end=japanese.end())
    return None


def _bracketed(head: str) -> Dateline | None:
    found = _BRACKETED.match(head) if "(" in head or "[" in head or "（" in head else None
    if not found:
        return None
    agencies = _agencies(found["agency"])
    place = found["place"]
    if not agencies or (place is not None and not _is_place(place)):
        return None
    if not found["dash"].strip() and place is not None and len(place.split()) > 4:
        return None
    return Dateline(text=_printed(head[: found.start("dash")]), place=place, agencies=agencies, end=found.end())


def _bare(head: str) -> Dateline | None:
    # An agency that names itself first is known by the dot of its address.
    for pattern in (_BARE, _AGENCY_FIRST) if "." in head.lstrip()[:30] else (_BARE,):
        found = pattern.match(head)
        if found and pattern is _AGENCY_FIRST and "." not in found["agency"]:
            continue
        if found and _is_place(found["place"]) and len(found["place"].split()) <= 5:
            agencies = _agencies(found["agency"])
            if agencies and (any(map(is_agency, agencies)) or "." in found["agency"]):
                end = max(found.end("agency"), found.end("place"))
                return Dateline(text=_printed(head[:end]), place=found["place"], agencies=agencies, end=found.end())
            house = found["agency"]
            if (
                house.isupper()
                and len(house) > 3
                and re.search(r"\d", head[found.end("place") : found.start("agency")])
            ):
                # Behind place and day, a word in capitals is the newsroom's own name: "Москва. 3 мая. ИНТЕРФАКС - ".
                text = _printed(head[: found.end("agency")])
                return Dateline(text=text, place=found["place"], agencies=[house], end=found.end())
    only = _AGENCY_ONLY.match(head)
    if only and all(is_agency(part.strip()) for part in only["agency"].split("/")):
        return Dateline(text=_printed(only["agency"]), agencies=_agencies(only["agency"]), end=only.end())
    return None


def _place_only(head: str) -> Dateline | None:
    for pattern, mark in ((_CAPITALS, _RULE), (_DOT_DASH, _DOT_RULE)):
        if not mark.search(head):
            continue
        found = pattern.match(head)
        if not found or len(found["place"]) > 45:
            continue
        place = found["place"]
        first = re.split(r"[,/]", place)[0]
        if pattern is _CAPITALS and not (first.isupper() and sum(c.isalpha() for c in first) > 2):
            continue
        if not _is_place(place) or len(place.split()) > 5:
            continue
        return Dateline(text=_printed(found[0]), place=place, end=found.end())
    return None


def _agencies(text: str) -> list[str]:
    """The agencies in "AFP", "dpa/bb", "AFP/dpa", "Reuters, AP"; none unless the first is one."""
    text = text.strip(" .«»\"'")
    if is_agency(text):
        return [text]
    parts = [
        part.strip() for part in re.split(r"\s*(?:[/,;+&]|\band\b|\bund\b|\by\b|\bet\b|\bи\b)\s*", text) if part.strip()
    ]
    found = [part for part in parts if is_agency(part)]
    if found:
        return found
    return [text] if len(text) <= 30 and is_organization(text) else []


def _is_place(text: str) -> bool:
    """Whether a text can name places: words of a script with case begin with a capital, but for a particle."""
    if is_agency(text) or re.search(r"[?!;…]", text):
        return False
    words = re.split(r"[\s,/–-]+", text.strip())
    cased = [word for word in words if word and word[0].lower() != word[0].upper()]
    small = [word for word in cased if word[0].islower()]
    return (
        len(small) <= len(cased) // 2
        and (not cased or cased[0][0].isupper())
        and all(word in _PLACE_PARTICLES for word in small)
    )


_PLACE_PARTICLES = frozenset(
    "de del der des die du la le el al am an auf bei da di do dos in im of on sur sous the und y and e na".split()
)


def _printed(text: str) -> str:
    """The dateline without the dash that follows it."""
    return " ".join(text.split()).rstrip(" -–—―:：៖፡∙|=").removesuffix(".-")
