"""Words that stand beside a name and are no part of it: jobs, honorifics, degrees."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

JOB_WORDS = frozenset(
    # English
    "reporter reporters correspondent correspondents journalist journalists columnist columnists editor "
    "editors contributor contributors producer producers freelancer "
    "freelancers photojournalist photojournalists photographer photographers blogger bloggers meteorologist "
    "meteorologists publisher founder co-founder cofounder ceo staff "
    "writer writers critic critics analyst analysts fellow anchor anchors intern trainee "
    # German, Dutch, Nordic
    "redakteur redakteurin redakteure redakteurinnen journalistin journalistinnen journalisten korrespondent "
    "korrespondentin korrespondenten reporterin autor autorin autoren redaktor redaktorin "
    "volontär volontärin volontaer praktikant praktikantin chefredaktion ressortleiter ressortleiterin "
    "ressortleitung herausgeber herausgeberin kolumnist kolumnistin gastautor gastautorin "
    "pressesprecher pressesprecherin pressereferent pressereferentin "
    "gastbeitrag leiter leiterin geschäftsführer geschäftsführerin journaliste redacteur verslaggever redaktør "
    "redaktör nyhetsjournalist kommentator frilans debattør kulturskribent "
    "toimittaja nyhetssjef "
    # Romance
    "rédacteur rédactrice correspondante chroniqueur chroniqueuse pigiste éditorialiste periodista periodistas "
    "redactor redactora corresponsal editora columnista subdirector subdirectora "
    "director directora reportero reportera colaborador colaboradora giornalista redattore redattrice inviato "
    "inviata corrispondente caporedattore direttore jornalista repórter "
    "correspondente colunista estagiário estagiária jurnalist jurnalista redactor-șef reporteră "
    # Slavic, Baltic, Hungarian, Greek, Turkish, Indonesian, Vietnamese
    "корреспондент редактор журналист журналистка обозреватель колумнист репортер репортёр спецкор журналіст "
    "журналістка кореспондент кореспондентка оглядач редакторка "
    "dziennikarz dziennikarka redaktor redaktorka publicysta publicystka korespondentka reporterka novinář "
    "novinářka zpravodaj zpravodajka újságíró szerkesztő novinar novinarka "
    "urednik urednica dopisnik žurnalistas δημοσιογράφος αρθρογράφος ανταποκριτής muhabir muhabiri editör "
    "editörü gazeteci wartawan kontributor jurnalis "
    "журналіст карэспандэнт рэдактар репортер новинар новинарка дописник reporterka novinarka dopisnica "
    "yazdı yazır "
    "gazetar gazetare žurnālists žurnāliste korespondents korespondente žurnalistė korespondentas korespondentė "
    "ajakirjanik toimetaja fréttamaður ripota joernalis verslaggewer ġurnalist gohebydd tuairisceoir kazetaria "
    "xornalista redactores müxbir muxbir сурвалжлагч тілші тілшісі "
    # Hebrew, Arabic, Persian, Urdu
    "כתב כתבת כתבנו כתבתנו עורכת مراسل مراسلة مراسلنا صحافي صحافية صحفي صحفية محرر محررة نامہ نمائندہ "
    # Japanese
    "ジャーナリスト フリージャーナリスト ライター フリーライター ノンフィクションライター "
    "コラムニスト エディター 編集者 評論家".split()
)
"""Words that name a job, in the languages whose bylines print one beside the name."""

_JOB_ADJECTIVES = frozenset(
    "senior chief staff deputy associate assistant managing executive contributing political special foreign "
    "general digital night news lead guest freelance investigative "
    "international national regional business science health sport sports city court crime economic economics "
    "economy education environment technology tech travel video world data "
    "audience social media feature features weather breaking live legal royal online junior former assignment "
    "multimedia politics climate the our a an "
    "freie freier ständige ständiger leitende leitender stellvertretende stellvertretender politisk "
    "grand envoyé envoyée spécial "
    "spéciale jefe jefa enviado enviada especial "
    "специальный собственный главный".split()
)
"""Words before a job that belong to it."""

_JOB_ENDINGS = (
    "redakteur",
    "redakteurin",
    "korrespondent",
    "korrespondentin",
    "reporterin",
    "redaktør",
    "redaktör",
    "journalistin",
    "volontär",
)
_JOB_PHRASE = re.compile(
    r"(?i)(?<!\w)(?:director of|head of|professor (?:of|für|de|in)|author of|bureau chief|"
    r"editor[- ]in[- ]chief|editor[- ]at[- ]large|chef(?:in)? vom dienst|envoyée? spéciale?|grand reporter|"
    r"chef(?:fe)? (?:de service|adjointe?|du service)|"
    r"enviad[oa] especial|jef[ea] de|phóng viên|cộng tác viên|mwandishi wa habari)(?!\w)"
)
_PHRASE_WORDS = frozenset(
    "of bureau editor vom envoyé envoyée grand chef cheffe enviado enviada jefe jefa phóng cộng mwandishi professor "
    "editor-in-chief editor-at-large".split()
)
_TOKEN = re.compile(r"[\w'’-]+")


@lru_cache(maxsize=2048)
def find_job(text: str) -> tuple[int, int] | None:
    """Where the first job stands in a text, its adjectives included; None where there is none."""
    start = end = None
    phrase = False
    for token in _TOKEN.finditer(text):
        word = token[0].casefold()
        if word in JOB_WORDS or word.endswith(_JOB_ENDINGS):
            start, end = (token.start() if start is None else start), token.end()
            continue
        if end is not None:
            break
        phrase = phrase or word in _PHRASE_WORDS
        if word in _JOB_ADJECTIVES:
            start = token.start() if start is None else start
        elif word not in ("and", "of", "&"):
            start = None
    if start is not None and end is not None:
        return start, end
    found = _JOB_PHRASE.search(text) if phrase else None
    return (found.start(), found.end()) if found else None


def is_job(text: str) -> bool:
    """Whether a text is a job and nothing else."""
    found = find_job(text)
    return found is not None and not text[: found[0]].strip() and not text[found[1] :].strip()


def before_job(text: str) -> str:
    """The words before the first that belongs to a job ("AFP" of "AFP Senior Court Reporter")."""
    head = takewhile(lambda word: word.casefold() not in _OF_JOBS, text.split())
    return " ".join(head)


_OF_JOBS = JOB_WORDS | _JOB_ADJECTIVES


HONORIFIC = re.compile(
    r"(?i)^(?:(?:univ\.?-?\s?)?prof(?:\.|essor(?:in)?\b|esor\b|essore\b)|dr\.?|dra\.?|drs\.|ddr\.|ph\.?\s?d\.?|"
    r"mr\.?|mrs\.?|ms\.?|miss|mx\.|sir|dame|lord|rev\.|fr\.|hon\.|"
    r"m\.a\.|mag\.?(?:a|ª)?|dipl\.?-?\s?\w+\.?|ing\.?|lic\.?|licda\.?|sr\.|sra\.|d\.|dña\.|m\.\s(?=[A-Z][a-z])|"
    r"mme\.?|mlle\.?|mgr\.?|bc\.?|judr\.?|mudr\.?|phdr\.?|doc\.?|"
    r"herr|frau|г-н|г-жа|проф\.|д-р|δρ\.?|κ\.|[οη](?=\s[Α-ΩΆ-Ώ])|د\.|ד[\"״]ר|פרופ['׳]|עו[\"״]ד|دکتر|الدكتور|الدكتورة|डॉ\.?|श्री|ดร\.|ts\.|gs\.|pgs\.|h\.c\.|"
    r"mult\.|em\.|med\.|jur\.|phil\.|rer\.(?:\s?(?:nat|pol|oec|soc)\.)?|oec\.|theol\.|habil\.|iur\.|agr\.|vet\.|"
    r"ao\.|apl\.|hab\.|inż\.|prim\.|priv\.-doz\.|pd)(?:\s+|(?<=\.))"
)
"""A title before the name."""

POSTNOMINAL = re.compile(
    r"(?:,\s*|\s+)(?:Ph\.?\s?D\.?|M\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|M\.A\.|MA|B\.A\.|MBA|LL\.?M\.?|R\.?N\.?|"
    r"R\.?D\.?|Esq\.?|CSc\.?|MSc\.?|MPH|DPhil|FRCP|OBE|MBE|CBE)$"
)
"""A degree or honour after the name."""
DEGREE_ENDS = frozenset(".DcAMNqHlPE")
"""The last characters of degrees and honours: most names end otherwise."""
