"""A byline's text cut into segments at bars, borders and addresses, and into pieces at commas and "and"."""

from __future__ import annotations

import re
from itertools import pairwise

from archivebot.later import later
from archivebot.people.agencies import is_agency
from archivebot.people.jobs import is_job
from archivebot.people.names import clean_name, name_shape
from archivebot.people.organizations import is_organization

MAX_BYLINE = 600
"""Characters that are read; a byline is never longer, a paragraph taken for one may be."""

BREAK = "\ue000"
"""Stands in a byline's text where the page closes a block, a link or a cell: names never run across it."""

SOFT = "\ue001"
"""Stands where the page closes an inline element: a name may run across it, a name and a job do not."""

SPACES = " \t" + SOFT

_ADDRESS = re.compile(r"(?i)\(?\b[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}\)?|https?://\S+|(?<![\w])@\w{2,30}")
_MONTH = (
    r"jan(?:uary|uar|vier|uari|eiro)?|feb(?:ruary|ruar|ruari)?|f[ée]v(?:rier)?|mar(?:ch|s|zo|ço)|mär(?:z)?|"
    r"maart|apr(?:il|ile)?|avr(?:il)?|mai|mayo|maggio|jun(?:e|i|io|ho)?|juin|"
    r"jul(?:y|i|io|ho)?|juil(?:let)?|aug(?:ust|ustus)?|août|ago(?:sto)?|sep(?:t|tember|tembre|tiembre)?|"
    r"okt(?:ober|óber)?|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|"
    r"de[czs](?:ember|embre|iembre)?|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|"
    r"декабря"
)
_DAY = (
    r"mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|"
    r"dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mandag|tirsdag|onsdag|"
    r"torsdag|fredag|lørdag|søndag|måndag|tisdag|lördag|söndag|lunedì|martedì|mercoledì|giovedì|venerdì|domenica|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|sabato|"
    r"(?:segunda|terça|quarta|quinta|sexta)-feira|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|"
    r"úterý|středa|čtvrtek|pátek|neděle|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|maanantai|tiistai|"
    r"keskiviikko|torstai|perjantai|lauantai|sunnuntai|luni|mar[țţ]i|miercuri|joi|vineri|sâmbătă|duminică|"
    r"pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|mo|di|mi|do|fr|sa|so"
)
_DATE = re.compile(
    rf"(?i)(?:\b(?:last |zuletzt |first )?(?:updated|published|posted|modified|created|veröffentlicht|"
    rf"aktualisiert|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|atualizado|"
    rf"stand|erstellt|online seit|gepubliceerd|bijgewerkt|laatste update|laatst gewijzigd|"
    rf"publicerad|uppdaterad|publisert|oppdatert|опубликовано|обновлено|"
    rf"güncelleme|yayınlanma|date|datum|fecha)\b"
    rf"(?:(?!\s*(?:by|von|par|por|da|door|av|af|от)\b)[^|{BREAK}]{{0,6}}?)(?=\W|\d|$)"
    rf"|(?:\bon\s+|\bat\s+(?=(?:{_MONTH}|may)\s+\d)|\bop\s+|\bam\s+|\bum\s+|\bvom\s+|\ble\s+|\bel\s+|"
    rf"\bden\s+)?(?:\b(?:{_DAY})\.?,?\s+)?(?:\b(?:{_MONTH})\.?\s+|(?:(?<=\bon )|(?<=\bat )|(?<=day, ))may\s+)?"
    # A digit inside a word is a user's name ("Jane7"), unless a whole date is glued to the word before it.
    rf"(?:(?<!\w)|(?=\d{{1,4}}[./:-]\d|\d{{1,2}}\.?\s+(?:{_MONTH}|may|(?-i:[^\W\d_A-ZÀ-Þ]))))\d[^|{BREAK}]*?(?=\s(?:by|von|par|por|di|"
    rf"door|av|af|от)\s|[|{BREAK}]|$)"
    rf"|\b(?:on|am|vom|le|el|den|op)\s+(?:{_DAY})\b[^|{BREAK}]*)"
)
"""From a date or time on, nothing of the segment is a name."""

_DATE_WORDS = frozenset(
    "updated published posted modified created veröffentlicht aktualisiert publié mis modifié publicado "
    "actualizado pubblicato aggiornato atualizado stand erstellt gepubliceerd bijgewerkt laatste laatst "
    "publicerad uppdaterad publisert oppdatert опубликовано обновлено güncelleme yayınlanma date datum fecha "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_WORDS = re.compile(r"\w+")
_SOFTS = re.compile(rf"(?:\s*{SOFT}\s*)+")
_BREAKS = re.compile(rf"(?:[\s{SOFT}]*{BREAK}[\s{SOFT}]*)+")
_BARS = re.compile(rf"\s*[|ㅣ¦•●▪■►»›→⋅;\n{BREAK}]\s*|\s+[-–—/+·]+\s+|\s+//+\s*|\t+|\s{{3,}}|(?<=\w)\s*[—–]\s+")
_BAR = re.compile(rf"[|ㅣ¦•●▪■►»›→⋅;\n{BREAK}\t/+·–—-]|\s{{3}}")
"""One of them stands in every bar: most bylines hold none."""
_ROLE_INSIDE = re.compile(
    r"(?i)(?<=[\w.)])(?<!dditional)(?<!with)(?<!and)(?<!och)(?<!og)(?<!en)(?<!und)(?<!\bet)(?<!\by)(?<!\be)(?<!\bi)"
    r"(?<!\bja)(?<!\bvà)(?<!\bve)(?<!\bés)"
    r"(?<!text)(?<!texte)(?<!texto)(?<!testo)(?<!tekst)(?<!words)[\s,;]+"
    r"(?=(?:and |und |et |y )?(?:(?:photo(?:graph)?s?|pictures|illustrations?|video|"
    r"graphics?|translated|edited|photography|additional reporting|reporting|translation|übersetzt|"
    r"übersetzung|traduit|traducido|traduzido|fotografiert|illustriert)\s+(?:by|von|par|por|de)\s|(?:fotos?|"
    r"photos?|fotografi(?:as?|e|ía|en)?|text|texte?|texto|video|bilder|bild|beeld|tekst|redaktion|redaktör|editor|foto's|kuvat?|zdjęcia|fotó|ảnh|ภาพ|fotoğraf|"
    r"фото|перевод|übersetzung|"
    r"traducción|摄影|编辑|责任编辑|责编)\s*:))"
)
_GLUED = re.compile(r"\b([A-Z][a-z]+ [A-Z][a-z]{4,})(?=[A-Z][a-z]{4})")
"""Where a template lost the space between a name and a house: "Jane DoerfelJournal News"; "Jane McDoe" stays."""
_WITH = re.compile(r"(?i)\s*\((?:avec|with|mit|con|com|met|med|cu|theo)\s+([^()]{2,40})\)")
"""The agency that helped stands in brackets: "Luc Marin (avec AFP)"."""
_COMMAS_LEFT = re.compile(r",(?:\s*,)+")
_BEFORE_COMMA = re.compile(r"\s+([,;:])")
_DIGIT = re.compile(r"\d")
_BY = re.compile(r" (?:by|von|par|por|de) ")
JOINING = frozenset(
    "and und et och og en ja и й та і oraz και ve dan và at na și şi agus as sowie mit avec with y e i a o for "
    "con com für pour para per voor von van of in aus és dhe ir un eta ile və "
    "және жана sekä va samt և եւ და နှင့် และ ও àti".split()
)
"""Words that join names or lead on to a house or a place, in lower case."""

_COMMAS = re.compile(
    r"\s*(?:[,،、，؛&＆+／]|(?<!\d)/|(?<=[\uac00-\ud7af]{2})\s?[·ㆍ](?=\s?[\uac00-\ud7af]{2,4}(?:[\s·,]|$|기자)))\s*"
)
AND = (
    "and|und|et|och|og|oraz|и|та|και|và|și|şi|és|dhe|və|va|sekä|samt|және|жана|և|եւ|და|וגם|و|"
    "और|आणि|र|এবং|ও|અને|ਅਤੇ|ਤੇ|"
    "மற்றும்|మరియు|ಮತ್ತು|සහ|နှင့်|และ|àti"
)
"""Words that join names, and are no names where they have a capital."""
_COMMA_SIGNS = frozenset(",،、，")
_AND = re.compile(
    rf"(?i)\s+(?:{AND}|й|і|ve|agus|as well as|sowie|mit|avec|with|con|com|together with|"
    r"(?-i:dan|ja|at|na|en|ir|un|eta|ile|EN|JA))\s+"
)
_BEGIN_WITH_AND = frozenset(
    "وليد وائل وسام وسيم وفاء وفيق وجدي وجيه وحيد وديع وداد وسن "
    "وصال وضاح وعد ولاء ولي وهبة وهبي وهيب ورد والي "
    "ורד ורדה ויקטור ויקי ולרי ויויאן".split()
)
"""Given names whose first letter is the Arabic or Hebrew "and", which is written without a space."""
_LAST_OF_LIST = re.compile(r"^\s*(?:and|und|et|och|og|en|ja|y|e|i|и|та|oraz|και|ve|dan)\s+(?=\S)")
"""The word before the last of a list, behind its comma: "A, B, and C"."""
_ROMANCE_AND = re.compile(r"\s+(?:y|e|i|a|o)\s+")
AFTER_CJK = re.compile(
    r"(?<=[\u3400-\u9fff\uac00-\ud7af]{2})\s*(?:记者|記者|(?:선임|인턴|객원|수습|전문)?\s?기자|특파원|논설위원|칼럼니스트|통신원|摄|攝|著|撰|报道|報導|通讯员|実習生|(?:(?<=[\u4e00-\u9fff]{3})|(?<=\s))文)(?=\s|"
    r"$|[,、，·|;])"
)
_STAFF_REPORTS = re.compile(
    r"(?i)^(?:from |by )?(?:\w+ )?staff(?: writers?)? (?:and|&) [\w ]{0,30}(?:reports?|services?|reporters?)$"
)
_EASTERN = re.compile(r"[\u0590-\u0eff\u2e80-\ud7af]")
_HAN_FIELDS = later(
    r"[\s\u3000]+(?=(?:作者|来源|來源|信息来源|消息来源|文章来源|新闻来源|稿件来源|稿源|责任编辑|責任編輯|编辑|編輯|浏览次数|浏览|点击数|点击|字号|字体|更新时间|录入时间|添加时间|文章录入|阅读次数|人气|"
    r"发布时间|发布日期|發布時間|时间|日期|记者|記者|摄影|攝影|審核|审核|校对|图|写真|撮影|編集|構成|イラスト)\s*[:：＝・]|[图圖摄攝]\s?[/／])"
)
"""Chinese portals set the fields of a story in one line, with spaces between."""
_HAN_BARS = later(
    r"(?<![\u4e00-\u9fff])(文|撰文|采写|作者|记者|编辑|編輯|责编|摄影|图|校对|审核)\s?[|｜丨]\s?(?=[\u4e00-\u9fff]{2,4}(?:\W|$))"
)
"""Accounts part the fields of a byline from the names by a bar: "文 | 张三 编辑 | 李四"."""
_HAN_LABEL = later(r"^(?:[\u4e00-\u9fff]{0,8}(?:记者|記者)|文|编辑|責任編輯|责任编辑|责编|作者|通讯员)\s*[:：/]?\s*")
_HAN_LIST = later(r"[\u3400-\u4dbf\u4e00-\u9fff]{2,4}(?:\s+[\u3400-\u4dbf\u4e00-\u9fff]{2,4})+")


_IN_BRACKETS = re.compile(rf"(?<=\w){BREAK}(\([^()\d]{{2,30}}\))(?=\s*(?:{BREAK}|$))")
"""What stands in brackets behind a border tells the part of the one before it: "<a>Jane Doe</a> (photos)"."""


def segments_of(text: str) -> list[str]:
    """The parts of a byline between bars, borders and addresses; marks of soft borders stay."""
    text = text[:MAX_BYLINE]
    if not text.isascii() and _HAN_BARS.search(text) is not None:
        text = _HAN_BARS.sub(r"\1：", text)
    if not text.isascii() and (not _FIELD_MARKS.isdisjoint(text)):
        text = _HAN_FIELDS.sub(BREAK, text)
    if "@" in text or "http" in text:
        text = _ADDRESS.sub(BREAK, text)
    if SOFT in text:
        text = _SOFTS.sub(f" {SOFT} ", text)
        if text.count(SOFT) > _FEW:
            text = _with_jobs_apart(text)
    if ";" in text:
        text = _NEXT_NAME.sub(", ", text)
    if BREAK in text:
        text = _BREAKS.sub(BREAK, text)
    if "(" in text:
        text = _IN_BRACKETS.sub(r" \1", text)
        text = _WITH.sub(rf"{BREAK}\1", text)
    if _GLUED.search(text):
        text = _GLUED.sub(rf"\1 {SOFT} ", text)
    if ":" in text or _BY.search(text):
        text = _ROLE_INSIDE.sub(BREAK, text)
    return _BARS.split(text) if _BAR.search(text) else [text]


_FIELD_MARKS = frozenset(":：/／＝・")
_FEW = 2
"""Soft borders around one name and its job."""
_NEXT_NAME = re.compile(r"\s*;\s*(?=[A-ZÀ-Ž][\w'’.-]+\s[A-ZÀ-Ž])(?![^;]*\b(?:by|von|par|por|de|di)\b)(?![^;]*:)")
"""A name behind a semicolon: "By Jane Doe, Staff Writer; John Smith, Contributing Writer"."""


def _with_jobs_apart(text: str) -> str:
    """The text with a border on both sides of every job: "Jane Doe | Journalist | John Smith | Photographer"."""
    parts = [part.strip() for part in text.split(SOFT)]
    jobs = [bool(part) and is_job(part) for part in parts]
    marks = [BREAK if before or after else f" {SOFT} " for before, after in pairwise(jobs)]
    return parts[0] + "".join(mark + part for mark, part in zip(marks, parts[1:], strict=True))


def without_dates(segment: str, known: frozenset[str] = frozenset()) -> str:
    """The segment up to a date or time, and from a label after it ("3 May by Jane Doe")."""
    for name in known:
        if name[:1].isdigit() and (at := segment.find(name)) >= 0:  # a house with a number: "20 Minutes avec AFP"
            return segment[: at + len(name)] + without_dates(segment[at + len(name) :])
    if _DIGIT.search(segment) or not _DATE_WORDS.isdisjoint(_WORDS.findall(segment.casefold())):
        return _DATE.sub(" ", segment)
    return segment


def printed_line(segments: list[str], linking: set[int], named: set[int], known: frozenset[str]) -> str:
    """The segments that hold names, with the labels and the words "and" before and between them."""
    if not named:
        return ""
    first = min(named)
    while first - 1 in linking:
        first -= 1
    kept = [segments[n] for n in range(first, max(named) + 1) if n in named or n in linking]
    text = " ".join(without_dates(part, known) if _DIGIT.search(part) else part for part in kept)
    text = " ".join(text.replace(SOFT, " ").split())
    return _COMMAS_LEFT.sub(",", _BEFORE_COMMA.sub(r"\1", text)).strip(" ,;:|/–—-")


def pieces_of(segment: str, known: frozenset[str], linked: frozenset[str]) -> list[str]:
    """The parts of a segment at commas and at the word "and"; a name that holds one stays whole."""
    bare = segment.strip(SPACES + ".,")
    if _STAFF_REPORTS.match(bare) or _is_whole(segment, bare, known, linked):
        return [segment]
    eastern = _EASTERN.search(segment) is not None
    if eastern:
        segment = AFTER_CJK.sub(",", segment)
    pieces: list[str] = []
    for number, part in enumerate(_COMMAS.split(segment)):
        if number:
            part = _LAST_OF_LIST.sub("", part)
        if JOINING.isdisjoint(part.casefold().split()) and not eastern:
            pieces.append(part)
            continue
        for half in _halves(part):
            # Chinese bylines put only a space between two reporters.
            listed = eastern and _HAN_LIST.fullmatch(_HAN_LABEL.sub("", half.strip()))
            pieces.extend(half.split() if listed else _romance(half))
    return [piece for piece in pieces if piece.strip(SPACES)]


def _is_whole(segment: str, bare: str, known: frozenset[str], linked: frozenset[str]) -> bool:
    """Whether a segment is one name although "and" stands in it ("Staff and wire", "Standard & Poor's")."""
    if not _COMMA_SIGNS.isdisjoint(segment):
        return False
    if segment.strip(SPACES) not in linked and not (len(segment) < 40 and is_organization(bare, known)):
        return False
    inner = [clean_name(part) for part in _halves(segment)]
    if len(inner) == 1:
        return True
    # An element that the template names for a name often holds two: "Jane Doe und Max Roe".
    return not any(is_organization(part, known) for part in inner) and any(name_shape(p) != "full" for p in inner)


def _halves(part: str) -> list[str]:
    """The parts between words for "and", and before the Arabic and Hebrew one, a letter of the next word."""
    halves = _AND.split(part)
    return (
        halves if " و" not in part and " ו" not in part else [piece for half in halves for piece in _before_glued(half)]
    )


def _before_glued(part: str) -> list[str]:
    """Split where the letter for "and" opens a word: between whole names, or before a house; surnames have it too."""
    found: list[list[str]] = [[]]
    words = part.split()
    for at, word in enumerate(words):
        whole = len(found[-1]) > 1 and at + 1 < len(words) and word not in _BEGIN_WITH_AND
        house = at > 0 and len(word) > 2 and is_organization(" ".join([word[1:], *words[at + 1 :]]))
        if word[0] in "وו" and len(word) > 2 and (whole or house):
            found.append([word[1:]])
        else:
            found[-1].append(word)
    return [" ".join(half) for half in found]


def _romance(part: str) -> list[str]:
    """Split at Spanish "y", Portuguese and Italian "e", Catalan "i"; "Ortega y Gasset" is one surname."""
    halves = _ROMANCE_AND.split(part)
    if len(halves) == 1:
        return halves
    counts = [len(half.split()) for half in halves]
    if all(count >= 2 for count in counts) or all(count == 1 for count in counts):
        return halves
    if any(is_organization(clean_name(half)) for half in halves):
        return halves
    return [part]


def join_soft(piece: str) -> tuple[str, str]:
    """A piece with its soft borders resolved: words of one name join, and what follows a whole name is the rest."""
    if SOFT not in piece:
        return piece, ""
    parts = [part.strip() for part in piece.split(SOFT) if part.strip()]
    joined = ""
    for number, part in enumerate(parts):
        if joined and is_agency(joined):
            return joined, " ".join(parts[number:])
        if joined and name_shape(clean_name(joined)) == "full" and not clean_name(joined).endswith("."):
            return joined, " ".join(parts[number:])
        joined = f"{joined} {part}".strip()
    return joined, ""
