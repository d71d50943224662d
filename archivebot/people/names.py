"""One name: cleaning it, and telling from its shape whether it can be a person's.

Names of people differ by script. Scripts with case capitalize them, except
for particles ("van", "de", "al-"); Chinese names have two to four characters;
Korean ones two to four syllables; Arabic, Hebrew, Indic and Thai ones are one
to five words without digits or punctuation.
"""

from __future__ import annotations

import re
from functools import lru_cache

from archivebot.later import later
from archivebot.people.jobs import DEGREE_ENDS, HONORIFIC, POSTNOMINAL, find_job
from archivebot.people.roles import match_label

MAX_NAME = 70
"""Characters; the longest bylines of one person (Portuguese, Indonesian, Arabic) stay below it."""

PARTICLES = frozenset(
    "van von vom zu zum zur der den dem des de del dela della delle degli dei di da dal das dos do du la le les lo "
    "los las el al ul ibn bin bint ben bar abu umm "
    "ter ten te 't 's het d' l' y e i e' af av och og und and of the san st st. mac mc o' zum auf ap ab abd as ad at "
    "ul- al- el- ud uz ur ur- il tot in op "
    "ла де ван фон дер аль эль оглы кызы бен ибн дю".split()
)
"""Words inside a name that stay in lower case."""

_FIRST_PARTICLES = frozenset(
    "van von vom zu zur zum de der den del della di da dal dos du la le el al bin ibn ben abu ter ten te af 't".split()
)
"""Particles with which a surname may open: "van der Berg"; "i Paris" and "of Reuters" are none."""

_NOT_IN_NAMES = frozenset(
    "seguir seguinos suivre folgen följ guardar reportar portada tweeten teilen drucken kontaktieren forum "
    "size medium lesedauer autoreninfo mots-clés "
    "kategorien comments bookmark bookmarks print copied listen uhr beitragsbild autorenprofil profil-bild "
    "newsletter partager imprimer "
    "role роль автора unvan peranan und et och og en é и та й oraz ve və but so or ou oder o no text "
    "publish publishing data letters cortesía courtesy internacional symbolbild here end theatre "
    "mobil mobile desktop banner publicidad advertising robapagina "
    "scholar pubmed orcid about account advertisement all also and article articles autor author authors bio "
    "blog by bylines byline category click comment comments contact "
    "copyright copy credit credits date download email e-mail exclusive facebook feed files follow from getty "
    "gallery get has have he here hide hours "
    "especial colaboração colaboración his how image images in instagram is it latest licence "
    "license linkedin listen loading login logo menu "
    "mins minute minutes month my "
    "next no not now of on our photo photos picture please popular posted posts premium previous privacy "
    "profile published "
    "reading related reply report save see section share sign sponsored story subscribe subscribers tag tags "
    "text that the their this time today "
    "points table standings schedule fixtures "
    "topic topics topstories twitter untitled unknown update updated us video view views was watch weather web "
    "what when where which who why with "
    "whatsapp youtube telegram pinterest reddit rss gmt utc est edt bst cet pm am "
    "artikel beitrag beiträge bild bilder datum die ein eine foto fotos für heute ist jetzt kommentar "
    "kommentare lesezeit mehr minuten mit nach neu nicht quelle stand startseite teilen uhr und "
    "veröffentlicht publiziert aktualisiert weitere zurück über uhr alle anzeige abo abonnieren "
    "accueil article aujourd'hui avec commentaires dans image lire mis pour publié sur temps "
    "actualizado ahora artículo comentarios compartir con este foto fotografía hace hoy leer más nota para por "
    "publicado ver "
    "condividi leggi pubblicato aggiornato oggi "
    "anonymous anonym admin administrator redaktion default user test nan null none undefined editor redactor "
    "webmaster moderator "
    "posts yazıları tüm artículos artigos articoli articole artikelen artiklar artikler artykuły články cikkei tutti "
    "todos todas wszystkie všechny összes toate kaikki "
    "girişi giriş сегодня вчера читать подробнее комментарии опубликовано обновлено просмотров поделиться".split()
)
"""Words of buttons, captions and sentences: a "name" that holds one is none."""

_NEVER_FIRST = frozenset(
    "aus im mit für auf bei nach wie ein eine on at for of about after before dans pour avec sur chez como por para "
    "con sobre desde per nella nel per från från på för med voor naar met uit w na z o do od "
    "в на о по из за от для".split()
)
"""Words that open a phrase, never a name."""

_GIVEN_NAMES = ("Per", "PER")
"""A name in the North where it has a capital, "for" in Italy."""

_RARELY_IN_NAMES = frozenset(
    "add back close das day days full guest home like link live load mail min more new page play post print pub "
    "read root search show to you your mail small large".split()
)
"""Such words that are also surnames: they refuse a name where they open it, or stand there twice."""

_SMALL_WORDS = frozenset(
    "um im zu vor bei ab auf beim ins zur den das dem les des una uno por per sul dal nel via ago std hrs min sec "
    "tel fax und the for sur fra til hos där när".split()
)
"""Words that look like the initials with which newsrooms sign."""

_UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏȘȚḀ-ỿΆ-ΏΑ-ΫЀ-ЯҐҒҖҚҢҮҰҲҶҺӘӨԱ-Ֆ"
_CASED = re.compile(rf"[A-Za-zÀ-ɏΆ-ώЀ-ԯԱ-և{_UPPER}]")
_HAN_NAME = later(r"[\u3400-\u4dbf\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}(?:[·•・][\u4e00-\u9fff]{1,8}){1,3}")
_JAPANESE_NAME = later(
    r"(?:[\u3400-\u4dbf\u4e00-\u9fff々]{2,6}|(?=.*[\u3040-\u30ff\s\u3000])[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff々ー]{2,7})"
    r"(?:[ \u3000・=＝][\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff々ー]{1,10}){0,3}"
)
_KOREAN_NAME = re.compile(r"[\uac00-\ud7af]{2,4}")
_CASELESS_WORD = later(
    r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u10a0-\u10ff\u1200-\u137f\u1780-\u17ff\u200c\u200d'’.״׳\"-]+"
)
_EDGES = ' \t\r\n.,;:|/\\-–—•·*_~<>«»“”"„‚‘()[]{}（）【】〔〕《》「」、，。：+&=؛،'
_SPACED_HAN = re.compile("[\u4e00-\u9fff](?: [\u4e00-\u9fff])")
"""Chinese newspapers set a name of two characters as wide as one of three."""
_INITIALS = re.compile(r"(?:[a-zäöüß]{2,4}|[A-ZÄÖÜ]{2,4}|[a-zA-Z]\.(?:\s?-?[a-zA-Z]\.){0,3}(?:\s?[a-zA-Z])?)")
_SYSTEM_USER = re.compile(r"(?i)admin|webmaster|^user\d|^wp-|^editor\d|^root$")
_NO_NAME = re.compile(r"[?!:;=<>{}\[\]|…\"“”„%$€£©®™\\/+]")
"""What no name holds."""
_DIGIT = re.compile(r"\d")
_HANDLE = re.compile(r"[a-z0-9]+(?:[._][a-z0-9]+)+|.*[@#_\d].*|[a-z]+[A-Z]\w*")


@lru_cache(maxsize=8192)
def clean_name(text: str) -> str:
    """The name alone: punctuation around it, honorifics, degrees and a trailing job taken off."""
    name = " ".join(text.replace("\ue001", " ").split())[: MAX_NAME * 3]
    for _ in range(4):
        before = name
        # A closing dot belongs to an initial or to "Jr."
        dotted = name.endswith(".") and _DOTTED.search(name) is not None
        name = name.strip(_EDGES) + ("." if dotted else "")
        title = HONORIFIC.match(name)
        if title is not None:
            name = name[title.end() :]
        if name[-1:] in DEGREE_ENDS:
            name = POSTNOMINAL.sub("", name)
        name = _possessive(name)
        if name.startswith("de ") and _DE_NAME.match(name):
            name = name[3:]
        if name == before:
            break
    if _SPACED_HAN.fullmatch(name):
        return name.replace(" ", "")
    job = find_job(name)
    if job:
        head, tail = name[: job[0]].strip(_EDGES), name[job[1] :].strip(_EDGES)
        name = head or tail if not (head and tail) else head
    return name


_DOTTED = re.compile(r"(?:(?<!\w)\w|[JS]r)\.$")
_OWNER = re.compile(r"[\w .&]{2,40}?['’]s\s+(?=[A-Z])")
"""A house before the name: "The Times's Jane Doe"."""


_DE_NAME = re.compile(r"de [A-ZÀ-ÝĂÂÎȘŞȚŢ][\w-]+ [A-ZÀ-ÝĂÂÎȘŞȚŢ]")
"""Romanian "by" before a whole name; a surname that opens with it has no second one."""


def _possessive(name: str) -> str:
    """ "The Times's Jane Doe" and "AP's Jane Doe": the name stands after the apostrophe."""
    at = _OWNER.match(name) if "'" in name or "’" in name else None
    return name[at.end() :] if at and len(name[at.end() :].split()) >= 2 else name


@lru_cache(maxsize=8192)
def name_shape(name: str) -> str | None:
    """What a cleaned name looks like.

    ``full`` (two words or more, or a whole name of a script without spaces),
    ``single`` (one capitalized word), ``initials`` (``mh``, ``J.D.``),
    ``lower`` (words without capitals), ``handle`` (a user's name in a
    system); None for what is no name.
    """
    if not 1 < len(name) <= MAX_NAME:
        return None
    if not _CASED.search(name):
        return _caseless_shape(name)
    words = name.split()
    if len(words) > 7 or _NO_NAME.search(name):
        return None
    folded = [word.strip(".,").casefold() for word in words]
    if any(word in _NOT_IN_NAMES for word in folded):
        return None
    if (
        (folded[0] in _NEVER_FIRST and words[0] not in _GIVEN_NAMES)
        or folded[0] in _RARELY_IN_NAMES
        or sum(word in _RARELY_IN_NAMES for word in folded) > 1
    ):
        return None
    if len(words) == 1 and (label := match_label(name)) and label[2] >= len(name):
        return None
    if _INITIALS.fullmatch(name):
        return None if name in PARTICLES or name in _SMALL_WORDS else "initials"
    if len(words) == 1 and _HANDLE.fullmatch(name):
        return None if _SYSTEM_USER.search(name) else "handle"
    if _DIGIT.search(name):
        return None
    return _cased_shape(words)


def _cased_shape(words: list[str]) -> str | None:
    """The shape of a name in a script with case."""
    capitals = sum(1 for word in words if _capitalized(word))
    others = [word for word in words if not _capitalized(word) and word.casefold() not in PARTICLES]
    if others == ["an"] and words[words.index("an") - 1] in ("Mac", "Nic"):
        others = []  # Irish surnames: "Mac an Bhaird"
    if capitals == 0:
        return (
            "lower"
            if len(words) <= 3 and all(word.replace(".", "").replace("-", "").isalpha() for word in words)
            else None
        )
    if others:
        # Templates that set names in capitals by style sheet hold them in any case: "j. i. da silva".
        initials = [word for word in words if _capitalized(word) and word.endswith(".")]
        plain = len(words) <= 5 and all(word.replace(".", "").replace("-", "").isalpha() for word in words)
        small = plain and len(initials) == capitals
        return "lower" if small else None
    if not _capitalized(words[0]) and words[0].casefold() not in _FIRST_PARTICLES:
        return None
    if words[-1].casefold() in PARTICLES and not _capitalized(words[-1]):
        return None
    # A particle and one word are a surname alone, or the end of a job: "reportera de Nación".
    return "full" if len(words) > 2 or (len(words) == 2 and _capitalized(words[0])) else "single"


def _capitalized(word: str) -> bool:
    """Whether a word begins with a capital, perhaps after a particle ("d'Arc", "al-Sayed", "el-Amin")."""
    if word[0].isupper():
        return True
    if word[0] in "hnt" and word[1:2].isupper() and word[2:].islower():
        return True  # Irish surnames: "Ó hUiginn"
    at = re.match(r"(?i)(?:[dlo]|al|el|ad|as|ash|an|at|ar|az|ibn|ben|bin|mc|mac|de|le|'t|t)['’ʼ‘`-]", word)
    if at and len(word) > at.end():
        return word[at.end()].isupper()
    return len(word) > 2 and not word[0].isalpha() and word[1].isupper()


_NO_CASELESS_NAMES = frozenset(
    "综合 綜合 पदनाम عہدہ "
    "페이지 프로필 구독 구독하기 구독자 구독중 응원수 응원하기 이메일 카카오톡 페이스북 입력 수정 등록 승인 송고 "
    "업데이트 최종수정 기사입력 기사 더보기 전체 홈 제보 다른기사 기자페이지 댓글 공유 프린트 "
    "目次 一覧 詳細 関連 記事 登録 ログイン 会員 編集 首页 更多 分享 评论 收藏 举报 关注 登录 首頁 分類 留言 "
    "조회 조회수 추천 인쇄 공유하기 প্রকাশিত প্রকাশ আপডেট হালনাগাদ শেয়ার प्रकाशित अपडेट अपडेटेड प्रकाशन शेयर "
    "வெளியிடப்பட்டது ప్రచురణ പ്രസിദ്ധീകരിച്ചത് เผยแพร่ แชร์ نشر تحديث آخر شائع اشاعت شیئر עודכן פורסם "
    "الرئيسية المزيد مشاركة طباعة تعليق صفحه خانه چاپ הדפסה שיתוף תגובות".split()
) | {"نشر في", "نُشر في", "نشر بتاريخ", "تاريخ النشر", "تم النشر", "تم التحديث", "آخر تحديث", "اخر تحديث"}
"""Words of buttons and menus in such scripts."""


_TELLS_WHEN = re.compile('תש[א-ת]{0,2}["״][א-ת]|更新|配信|掲載')
"""A year of the Hebrew calendar, whose day Israeli papers print too; Japanese words of what is new."""


def _caseless_shape(name: str) -> str | None:
    """The shape of a name in a script without case."""
    if name in _NO_CASELESS_NAMES or _TELLS_WHEN.search(name):
        return None
    compact = name.replace(" ", "").replace("\u3000", "")
    if _KOREAN_NAME.fullmatch(compact) or _HAN_NAME.fullmatch(compact):
        return "full"
    if _JAPANESE_NAME.fullmatch(name) and not re.fullmatch(r"[\u3040-\u309f]+", compact):
        return "full" if len(compact) > 2 else "single"
    words = name.split()
    if 1 <= len(words) <= 6 and all(_CASELESS_WORD.fullmatch(word) for word in words):
        return "full" if len(words) >= 2 else "single"
    return None
