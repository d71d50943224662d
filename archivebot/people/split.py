"""A byline as printed becomes people and organizations, in its order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from archivebot.people.agencies import is_agency
from archivebot.people.names import clean_name, name_shape
from archivebot.people.organizations import is_organization
from archivebot.people.places import is_place
from archivebot.people.roles import find_job, is_job, match_label

MAX_BYLINE = 600
"""Characters that are read; a byline is never longer, a paragraph taken for one may be."""

BREAK = "\ue000"
"""Stands in a byline's text where the page closes a block, a link or a cell: names never run across it."""

SOFT = "\ue001"
"""Stands where the page closes an inline element: a name may run across it, a name and a job do not."""


@dataclass(slots=True, kw_only=True)
class Name:
    """One person or organization of a byline."""

    name: str
    role: str | None = None
    """``photographer``, ``translator``, ``editor`` ...; None for the writers."""
    organization: bool = False
    shape: str = "full"
    """As :func:`~archivebot.people.names.name_shape` says."""
    labelled: bool = False
    """Whether a label ("By", "Text:", "记者") stood before it, or before the names that it is joined to."""
    linked: bool = False
    """Whether it is, as a whole, the text of a link or of an element that the template names for a name."""
    segment: int = 0
    """Which part of the byline, between bars and borders, it stands in."""


@dataclass(slots=True)
class Credits:
    """What a byline says."""

    names: list[Name] = field(default_factory=list)
    printed: str = ""
    """The byline alone: from its label to its last name, without bars, dates and addresses."""

    @property
    def people(self) -> list[Name]:
        """The people, writers and others, in the byline's order."""
        return [name for name in self.names if not name.organization]

    @property
    def writers(self) -> list[Name]:
        """The people without a role."""
        return [name for name in self.names if not name.organization and name.role is None]

    @property
    def organizations(self) -> list[str]:
        """Names of the organizations, each once."""
        return list(dict.fromkeys(name.name for name in self.names if name.organization))


_ADDRESS = re.compile(r"(?i)\(?\b[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}\)?|https?://\S+|(?<![\w])@\w{2,30}")
_MONTH = (
    r"jan(?:uary|uar|vier|uari|eiro)?|feb(?:ruary|ruar|ruari)?|f[ée]v(?:rier)?|mar(?:ch|s|zo|ço)|mär(?:z)?|maart|apr(?:il|ile)?|avr(?:il)?|mai|mayo|maggio|jun(?:e|i|io|ho)?|juin|"
    r"jul(?:y|i|io|ho)?|juil(?:let)?|aug(?:ust|ustus)?|août|ago(?:sto)?|sep(?:t|tember|tembre|tiembre)?|okt(?:ober|óber)?|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|"
    r"de[czs](?:ember|embre|iembre)?|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_DAY = (
    r"mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|mo|di|mi|do|fr|sa|so"
)
_DATE = re.compile(
    rf"(?i)(?:\b(?:last |zuletzt |first )?(?:updated|published|posted|modified|created|veröffentlicht|aktualisiert|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|atualizado|"
    rf"stand|erstellt|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|опубликовано|обновлено|güncelleme|yayınlanma|date|datum|fecha)\b"
    rf"(?:(?!\s*(?:by|von|par|por|da|door|av|af|от)\b)[^|{BREAK}]{{0,6}}?)(?=\W|\d|$)"
    rf"|(?:\bon\s+|\bam\s+|\bvom\s+|\ble\s+|\bel\s+|\bden\s+)?(?:\b(?:{_DAY})\.?,?\s+)?(?:\b(?:{_MONTH})\.?\s+)?\d[^|{BREAK}]*?(?=\s(?:by|von|par|por|di|door|av|af|от)\s|[|{BREAK}]|$)"
    rf"|\b(?:on|am|vom|le|el|den)\s+(?:{_DAY})\b[^|{BREAK}]*)"
)
"""From a date or time on, nothing of the segment is a name."""

_HOUSE = re.compile(r"(?:El|Los|Las|Les|Il|Die|Das|Der|The)\s\w+|(?:La|Le|Lo)\s\w+\s\w+")
"""After a person, a name that opens with an article is a newspaper's ("Galo Ramírez | El Sol de México")."""
_AROUND_ORGANIZATION = re.compile(
    r"(?i)^(?:(?:with|mit|avec|con|for|für|pour|para|from|via|by|von|and|und|et|y|unserer|unsere|our|nuestra|notre|nostra)\s+)+|\s+(?:and|und|et|y|e)$"
)
_BUTTONS = frozenset("contact kontakt kontakta contacto follow subscribe login email explore link reuse read mehr more share teilen privacy terms abonnieren folgen uns".split())
_RUBRICS = frozenset("news nachrichten noticias notícias notizie nyheter nyheder nieuws online digital tv radio magazin magazine journal haber haberler berita новости 速報 ニュース 뉴스 新闻 新聞 video blog podcast".split())
"""Words of organizations that stand alone as a section's name."""
_NAMELESS = re.compile(r"(?i)(?:(?:other|news|press) )?(?:agencies|wires?|wire services?)|agenturen|agences|agencias|agências|agenzie|وكالات|الوكالات")
_INTERVIEW = re.compile(r"(?i)interview|gespräch|entretien|entrevista|intervista")
_BY = re.compile(r" (?:by|von|par|por|de) ")
_JOINING = frozenset("and und et och og en ja и й та і oraz και ve dan và at na și şi agus as sowie mit avec with y e i a o for für pour para per voor von van of in aus".split())
_DATE_WORDS = frozenset(
    "updated published posted modified created veröffentlicht aktualisiert publié mis modifié publicado actualizado pubblicato aggiornato atualizado stand erstellt gepubliceerd bijgewerkt "
    "publicerad uppdaterad publisert oppdatert опубликовано обновлено güncelleme yayınlanma date datum fecha monday tuesday wednesday thursday friday saturday sunday".split()
)
_WORDS = re.compile(r"\w+")
_SPACES = " \t" + SOFT
_SOFTS = re.compile(rf"(?:\s*{SOFT}\s*)+")
_BREAKS = re.compile(rf"(?:[\s{SOFT}]*{BREAK}[\s{SOFT}]*)+")
_JOINS = re.compile(rf"(?i)[\s{SOFT}]*(?:,|&|\+|and|und|et|y|e|i|och|og|en|ja|и|та|oraz|και|ve|dan|và|și|şi|و|和|与)(?=[\s{SOFT}]|$)")
_BARS = re.compile(rf"\s*[|¦•●▪■►»›→⋅;\n{BREAK}]\s*|\s+[-–—/+·]+\s+|\s+//+\s*|\t+|\s{{3,}}|(?<=\w)\s*[—–]\s+")
_ROLE_INSIDE = re.compile(
    r"(?i)(?<=[\w.)])[\s,;]+(?=(?:and |und |et |y )?(?:(?:photo(?:graph)?s?|pictures|illustrations?|video|graphics?|translated|edited|photography|additional reporting|reporting|translation|übersetzt|"
    r"übersetzung|traduit|traducido|traduzido|fotografiert|illustriert)\s+(?:by|von|par|por|de)\s|(?:fotos?|photos?|text|texte?|texto|video|bilder|redaktion|redaktör|editor|foto's|фото|перевод|übersetzung|traducción|摄影|编辑|责任编辑|责编)\s*:))"
)
_BEFORE_COMMA = re.compile(r"\s+([,;:])")
_OPENS = re.compile(r"[(\[（【]")
_DIGIT = re.compile(r"\d")
_PARENTHESIS = re.compile(r"[(\[（【]([^()\[\]（）【】]{0,120})[)\]）】]")
_COMMAS = re.compile(r"\s*(?:[,،、，؛&＆+]|(?<!\d)/)\s*")
_AND = re.compile(
    r"(?i)\s+(?:and|und|et|och|og|en|ja|и|й|та|і|oraz|και|ve|dan|và|at|na|și|şi|en|agus|as well as|sowie|mit|avec|with|together with|וגם|و|और|এবং)\s+|\s+(?:و)(?=\w{2})"
)
_ROMANCE_AND = re.compile(r"\s+(?:y|e|i|a|o)\s+")
_FOR = re.compile(
    # Case counts: "in Kyiv", but "J. DA SILVA"; "Joris in 't Veld" is a name.
    r"\s+(?:for|für|pour|para|per|voor|för|для|of|at|from|via|bei|aus|in(?!\s+['’]t)|à|en|из|w|z|FOR|FÜR|reports?|reporting|berichtet|writes|schreibt|explains?|erklärt)\s+(?=\S)"
)
_AFTER_CJK = re.compile(r"(?<=[\u3400-\u9fff\uac00-\ud7af]{2})\s*(?:记者|記者|기자|인턴기자|특파원|선임기자|객원기자|논설위원|摄|攝|著|撰|报道|報導|通讯员|実習生|文)(?=\s|$|[,、，·|;])")
_CONTRIBUTED = re.compile(
    r"(?i)[\s,]+(?:also\s+)?(?:contributed\b|hat (?:daran )?mitgearbeitet|haben (?:daran )?mitgearbeitet|ont? (?:aussi )?contribué|contribuy(?:ó|eron)|colabor(?:ó|aron|ou|aram)|ha(?:nno)? collaborato)[^|]*$"
)
_STAFF_REPORTS = re.compile(r"(?i)^(?:from |by )?(?:\w+ )?staff(?: writers?)? (?:and|&) [\w ]{0,30}(?:reports?|services?|reporters?)$")
_EASTERN = re.compile(r"[\u0590-\u0eff\u2e80-\ud7af]")
_HOME = re.compile(r"([^本特见实驻\W][\u4e00-\u9fff]{0,7}?[社网網报報台])(?:驻[\u4e00-\u9fff]{2,8})?(?:特约)?(?:记者|記者)")
"""``新华社记者``: the label of a Chinese byline names the reporter's house."""
_HAN_LABEL = re.compile(r"^(?:[\u4e00-\u9fff]{0,8}(?:记者|記者)|文|编辑|責任編輯|责任编辑|责编|作者|通讯员)\s*[:：/]?\s*")
_HAN_LIST = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]{2,4}(?:\s+[\u3400-\u4dbf\u4e00-\u9fff]{2,4})+")


@lru_cache(maxsize=4096)
def read_byline(text: str, known: frozenset[str] = frozenset(), linked: frozenset[str] = frozenset()) -> Credits:
    """People and organizations of a byline as printed.

    ``known`` are names that the page gives to organizations (its publisher);
    ``linked`` texts of the byline's links, which are names as a whole. Marks
    of the page's own borders (:data:`BREAK`, :data:`SOFT`) may stand in the
    text. Never raises; anything that is no name is left out.
    """
    if plain := _plain_name(text, known):
        return Credits([plain], plain.name)
    result = Credits()
    role: str | None = None
    labelled = False
    text = text[:MAX_BYLINE]
    if "@" in text or "http" in text:
        text = _ADDRESS.sub(BREAK, text)
    if SOFT in text:
        text = _SOFTS.sub(f" {SOFT} ", text)
    if BREAK in text:
        text = _BREAKS.sub(BREAK, text)
    if ":" in text or _BY.search(text):
        text = _ROLE_INSIDE.sub(BREAK, text)
    segments = _BARS.split(text)
    linking: set[int] = set()
    for number, segment in enumerate(segments):
        segment = segment.strip(_SPACES)
        before = len(result.names)
        joined = _JOINS.match(segment)
        if joined and result.names and not labelled:
            # "By <link>Jane Doe</link> and <link>John Smith</link>": the label holds on.
            labelled = result.names[-1].labelled
            linking.add(number)
            segment = segment[joined.end() :].strip(_SPACES)
        if not segment:
            continue
        label = match_label(segment)
        if label is not None and not segment[label[2] :].strip(" .,:" + SOFT):
            if result.names and ":" not in segment and is_job(segment):
                continue  # "Jane Doe | Journalist"
            # "By", "Text:" alone: its names are in the next segment; a desk's name ("Redaktion") is its own.
            if is_organization(segment.strip(" .,:"), known) and ":" not in segment:
                _add(result, Name(name=segment.strip(" .,:"), organization=True))
            role, labelled = label[0], True
            linking.add(number)
            continue
        role, labelled = _read_segment(segment, role, labelled, known, linked, result)
        for name in result.names[before:]:
            name.segment = number
            name.linked = name.name in linked
    result.names = _believed(result.names)
    result.printed = _printed(segments, linking, {name.segment for name in result.names})
    return result


def _printed(segments: list[str], linking: set[int], named: set[int]) -> str:
    """The segments that hold names, with the labels and the words "and" before and between them."""
    if not named:
        return ""
    first = min(named)
    while first - 1 in linking:
        first -= 1
    kept = [segments[n] for n in range(first, max(named) + 1) if n in named or n in linking]
    text = " ".join(_DATE.sub(" ", part) if _DIGIT.search(part) else part for part in kept)
    text = " ".join(text.replace(SOFT, " ").split())
    return _BEFORE_COMMA.sub(r"\1", text).strip(" ,;:|/–—-")


def _distinct(name: str) -> bool:
    """Whether an organization's name says enough to stand apart from the names: no lone word that a button may hold."""
    return " " in name or len(name) > 3 or (is_agency(name) and len(name) == 3)


def _plain_name(text: str, known: frozenset[str]) -> Name | None:
    """The short way for what most fields hold: one name of two to four capitalized words and nothing else."""
    words = text.split()
    if not 2 <= len(words) <= 4 or len(text) > 50 or not all(w[0].isupper() and w.replace("-", "").isalpha() for w in words):
        return None
    name = " ".join(words)
    if match_label(name) or find_job(name) or name_shape(name) != "full" or clean_name(name) != name or is_organization(name, known):
        return None
    if any(word.casefold() in _JOINING for word in words[1:]):
        return None
    return Name(name=name)


def _believed(names: list[Name]) -> list[Name]:
    """Leave out what stands beside names that a label or a link vouches for, and stray words beside whole names."""
    vouched = {name.segment for name in names if name.labelled or name.linked}
    if any(not name.organization for name in names):
        names = [name for name in names if name.shape != "job"]
    whole = any(name.shape == "full" and not name.organization for name in names)
    if vouched:
        names = [
            name
            for name in names
            if (name.organization and (name.segment in vouched or name.labelled or _distinct(name.name)))
            or (name.shape == "full" and (name.labelled or name.linked or name.segment in vouched))
            or (not whole and (name.labelled or name.linked))
        ]
    elif whole:
        names = [name for name in names if name.organization or name.shape == "full"]
    elif sum(not name.organization for name in names) > 2:
        names = [name for name in names if name.organization]
    names = [name for name in names if not (name.organization and name.name.casefold() in _RUBRICS)]
    if len(names) > 1:
        # "Global Watch and agencies" names one organization.
        names = [name for name in names if not (name.organization and _NAMELESS.fullmatch(name.name))] or names
    return names


def _read_segment(
    segment: str, role: str | None, labelled: bool, known: frozenset[str], linked: frozenset[str], result: Credits
) -> tuple[str | None, bool]:
    """Read one segment between bars; returns the label that still holds after it."""
    before = len(result.names)
    inside = [found.strip() for found in _PARENTHESIS.findall(segment)] if _OPENS.search(segment) else []
    whole = segment.strip()
    if inside and whole[:1] in "([（【" and whole[-1:] in ")]）】" and len(inside) == 1:
        segment, inside = inside[0], []
    if "." in segment and " " not in segment.strip() and is_organization(segment.strip(_SPACES), known):
        _add(result, Name(name=segment.strip(_SPACES), organization=True, labelled=labelled))
        return None, False
    if inside:
        segment = _PARENTHESIS.sub(" , ", segment)
    if _DIGIT.search(segment) or not _DATE_WORDS.isdisjoint(_WORDS.findall(segment.casefold())):
        segment = _DATE.sub(" ", segment)
    helped = _CONTRIBUTED.search(segment) if "rib" in segment or "labor" in segment or "mitgearbeitet" in segment else None
    if helped:
        segment, role = segment[: helped.start()], "contributor"
    start = len(result.names)
    opening = match_label(segment)
    if opening:
        role, labelled = opening[0], True
        home = _HOME.match(opening[1])
        if home:
            _add(result, Name(name=home[1], organization=True, labelled=True))
        segment = segment[opening[2] :].strip(_SPACES)
    if opening and _INTERVIEW.search(opening[1]):
        # "An interview by A with B": B is asked, not the author.
        segment = re.split(r"\s(?:mit|with|avec|con|com)\s", segment, maxsplit=1)[0]
    for piece in _pieces(segment, known, linked):
        piece = piece.strip(_SPACES)
        for _ in range(2):
            label = match_label(piece)
            if label is None:
                break
            role, labelled = label[0], True
            piece = piece[label[2] :].strip(_SPACES)
        _read_piece(piece, role, labelled, known, linked, result, result.names[start:])
    for text in inside:
        if is_organization(text.strip(), known) and not find_job(text):
            _add(result, Name(name=text.strip(), organization=True))
        elif (label := match_label(text)) and not text[label[2] :].strip() and len(result.names) > before:
            result.names[-1].role = None if label[0] == "author" else label[0]
    return (None, False) if len(result.names) > before else (role, labelled)


def _pieces(segment: str, known: frozenset[str], linked: frozenset[str]) -> list[str]:
    """The parts of a segment at commas and at the word "and"."""
    if (segment.strip(_SPACES) in linked and "," not in segment) or is_organization(segment.strip(_SPACES + ".,"), known) and "," not in segment and len(segment) < 40:
        inner = _AND.split(segment)
        if len(inner) == 1 or not any(is_organization(clean_name(part), known) for part in inner):
            return [segment]
    if _STAFF_REPORTS.match(segment.strip(_SPACES + ".,")):
        return [segment]
    eastern = _EASTERN.search(segment) is not None
    if eastern:
        segment = _AFTER_CJK.sub(",", segment)
    pieces: list[str] = []
    for part in _COMMAS.split(segment):
        if _JOINING.isdisjoint(part.casefold().split()) and not eastern:
            pieces.append(part)
            continue
        for half in _AND.split(part):
            # Chinese bylines put only a space between two reporters.
            listed = eastern and _HAN_LIST.fullmatch(_HAN_LABEL.sub("", half.strip()))
            pieces.extend(half.split() if listed else _romance(half))
    return [piece for piece in pieces if piece.strip(_SPACES)]


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


def _read_piece(
    piece: str, role: str | None, labelled: bool, known: frozenset[str], linked: frozenset[str], result: Credits, beside: list[Name]
) -> None:
    """Read one piece; ``beside`` are the names of the same segment before it."""
    candidate = _join_soft(piece)
    if not candidate:
        return
    stripped = " ".join(candidate.split()).strip(" .,:;")
    asserted = role if role not in (None, "author", "source") else None
    if is_organization(stripped, known):
        cut = _FOR.split(stripped, maxsplit=1)
        if len(cut) == 2 and not is_organization(cut[0], known) and name_shape(clean_name(cut[0])) == "full":
            _add(result, Name(name=clean_name(cut[0]), role=asserted, labelled=labelled))
            stripped = cut[1]
        elif is_job(stripped):
            if labelled and not result.names:
                _add(result, Name(name=stripped, organization=True, shape="job", labelled=True))
            return
        _add_organization(stripped, known, result, beside)
        return
    if role == "source":
        if is_agency(stripped) or name_shape(clean_name(candidate)) is not None:
            _add(result, Name(name=clean_name(candidate), organization=True, labelled=True))
        return
    if role == "reviewer":
        return
    name = clean_name(_FOR.split(candidate, maxsplit=1)[0] if " " in candidate else candidate)
    if not name or is_job(name):
        if labelled and not result.names and is_job(candidate):
            # "By Staff Reporter": nobody else is named.
            _add(result, Name(name=stripped, organization=True, shape="job", labelled=True))
        return
    job = find_job(candidate)
    if job is not None and beside:
        return  # "Jane Doe, AP Auto Writer"
    if job is not None and len(name.split()) == 1 and SOFT not in piece and candidate.strip().endswith(candidate[job[0] : job[1]]) and name.casefold() != stripped.casefold():
        # "Antrim Court Reporter", "HT Correspondent": a desk, not a person of one name.
        _add(result, Name(name=stripped, organization=True, shape="job", labelled=labelled))
        return
    if is_organization(name, known):
        _add_organization(name, known, result, beside)
        return
    shape = name_shape(name)
    if shape is None:
        return
    if result.people and _HOUSE.match(name):
        _add(result, Name(name=name, organization=True, shape=shape))
        return
    trusted = name in linked or not beside
    if not trusted and (is_place(name) or (shape in ("single", "lower", "handle") and any(n.shape == "full" for n in beside))):
        return  # "Jane Doe, Berlin": after a name, one word is a place or a job
    if shape == "lower" and beside and not labelled:
        return
    _add(result, Name(name=name, role=asserted, shape=shape, labelled=labelled))


def _add_organization(name: str, known: frozenset[str], result: Credits, beside: list[Name]) -> None:
    """File an organization; a job beside a person ("Jane Doe, news editor") is not one."""
    if any(not n.organization for n in beside) and find_job(name) and name not in known:
        return
    name = _AROUND_ORGANIZATION.sub("", name)
    if not _BUTTONS.isdisjoint(name.casefold().split()):
        return
    _add(result, Name(name=name.strip(" .,:;-–—"), organization=True))


def _join_soft(piece: str) -> str:
    """Resolve soft borders: words of one name join; a whole name ends at the border after it."""
    if SOFT not in piece:
        return piece
    parts = [part.strip() for part in piece.split(SOFT) if part.strip()]
    joined = ""
    for part in parts:
        if joined and name_shape(clean_name(joined)) == "full" and not clean_name(joined).endswith("."):
            return joined
        joined = f"{joined} {part}".strip()
    return joined


def _add(result: Credits, name: Name) -> None:
    """File a name once."""
    if not name.name:
        return
    key = name.name.casefold()
    for known in result.names:
        if known.name.casefold() == key and known.organization == name.organization:
            return
    result.names.append(name)
