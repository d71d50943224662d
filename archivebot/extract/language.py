"""The language of the text: what the page declares, checked against the script and the commonest words of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from urllib.parse import urlsplit

from archivebot.extract.candidates import Candidate
from archivebot.extract.jsonld import texts
from archivebot.extract.structured import Structured
from archivebot.later import later
from archivebot.loader import language_tag
from archivebot.page import Page

# Commonest short words that a language does not share with its neighbours in this table.
_WORDS = {
    "en": "the and of to in that it is was for with his they this have from are has been were said",
    "de": "der die und das ist nicht mit auch sich auf ein eine den dem wird werden sind wurde von zu",
    "fr": "le les des est dans une pour que qui sur avec plus au pas par du ce cette ont été de la et en un la",
    "es": "el los las una por con para del es que se más como pero sus fue ha este años según de la en y un",
    "pt": "de que não uma com os mais foi do da em dos das são pelo pela também ao você ainda já disse",
    "it": "la un le il che di per non della sono gli nel alla dei con è anche una delle stato dal ha questo",
    "nl": "de in is het een van en niet dat zijn voor met op ook maar door aan wordt bij naar heeft deze werd",
    "sv": "och att det som inte med har den är på av för till ett om också från men säger var",
    "da": "og af det ikke der til med på som er for den har blev også efter fra ved kan han",
    "nb": "og ikke som til på er har med av det for den ble også etter fra seg var han sier",
    "fi": "ja on ei että oli myös mukaan kun ovat mutta hän tai sen joka kuin ole niin vuoden jo",
    "pl": "w z i się nie jest że na do przez jak ale oraz był są jego które dla po już być przed roku",
    "cs": "v ve z se na že je jsem také jako který bude podle jeho jsou ale už před při které nebo byl až",
    "sk": "sa na že je ako podľa ktorý bude sú aj jeho pri alebo však už pre ktoré bol čo po",
    "hu": "és hogy nem egy az is volt meg de már csak mint ezt azt vagy el még szerint ez lesz kell",
    "ro": "și în nu din cu pentru este care mai la au fost că pe sunt prin ca după acest fi",
    "tr": "ve bir bu için ile da de olarak daha olan çok gibi sonra ise kadar en olduğu oldu var",
    "hr": "je da se na su za od kako koji što bi ali će kao ili biti samo nije još koje",
    "sl": "je in da se so na za bi tudi pa ki še ne pri po kot bo ali bil več",
    "lt": "ir kad į su yra iš bei tai buvo kaip jau dėl nuo bet jo taip ne kuris po tik",
    "lv": "un ir ka par no ar uz bet tas kas arī lai gada nav pēc bija kā to vai pie",
    "et": "ja on ei et oli ka see kui mis oma aga ning ta pole siis kes või juba välja aasta",
    "ca": "els amb per una del que és les han més pel com però ha dels aquest seva dels va",
    "vi": "và của là có được trong cho không các với người này đã một để những khi từ đến tại",
    "id": "yang dan di ini dengan untuk dari pada tidak itu dalam akan juga ke oleh telah ada kata bisa",
    "ms": "yang dan di ini dengan untuk pada tidak itu dalam akan juga oleh telah beliau kata ialah daripada kerana",
    "sw": "ya na wa kwa ni katika za la kuwa cha huo yake hiyo hata baada pia lakini watu alisema",
    "af": "die en van het nie dat is in vir met op wat te sy was ook om hy sal word",
    "tl": "ng ang sa na mga ay at para ni si hindi ito kay nang siya may isang rin pa",
    "zu": "ukuthi futhi uma ngoba kodwa noma kanye kusho ukuze lapho ngo kwa abantu wathi uthe nge khona le",
}
_FREQUENT: dict[str, list[str]] = {word: [] for words in _WORDS.values() for word in words.split()}
for _language, _list in _WORDS.items():
    for _word in dict.fromkeys(_list.split()):
        _FREQUENT[_word].append(_language)

_SCRIPTS = (
    (re.compile("[\u3040-\u30ff]"), ("ja",)),
    (later("[\uac00-\ud7af]"), ("ko",)),
    (later("[\u4e00-\u9fff]"), ("zh", "ja", "yue", "wuu")),
    (
        re.compile("[\u0400-\u04ff]"),
        ("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "tg", "mn", "uz", "tt", "ba", "cv"),
    ),
    (re.compile("[\u0600-\u06ff]"), ("ar", "fa", "ur", "ps", "ckb", "sd", "ug", "ku", "prs", "azb", "pnb")),
    (re.compile("[\u0370-\u03ff]"), ("el",)),
    (re.compile("[\u0590-\u05ff]"), ("he", "yi")),
    (re.compile("[\u0900-\u097f]"), ("hi", "mr", "ne", "sa", "mai")),
    (re.compile("[\u0980-\u09ff]"), ("bn", "as")),
    (re.compile("[\u0a00-\u0a7f]"), ("pa",)),
    (re.compile("[\u0a80-\u0aff]"), ("gu",)),
    (re.compile("[\u0b80-\u0bff]"), ("ta",)),
    (re.compile("[\u0c00-\u0c7f]"), ("te",)),
    (re.compile("[\u0c80-\u0cff]"), ("kn",)),
    (re.compile("[\u0d00-\u0d7f]"), ("ml",)),
    (re.compile("[\u0d80-\u0dff]"), ("si",)),
    (re.compile("[\u0e00-\u0e7f]"), ("th",)),
    (re.compile("[\u0e80-\u0eff]"), ("lo",)),
    (re.compile("[\u1000-\u109f]"), ("my",)),
    (re.compile("[\u1780-\u17ff]"), ("km",)),
    (re.compile("[\u10a0-\u10ff]"), ("ka",)),
    (re.compile("[\u0530-\u058f]"), ("hy",)),
    (re.compile("[\u1200-\u137f]"), ("am", "ti")),
)
# Letters that one language of a script has and the others do not.
_MARKS = (
    ("tg", later("[ӣӯҷ]")),
    ("uz", later("ҳ")),
    ("uk", re.compile("[\u0454\u0457\u0491\u0404\u0407\u0490]")),
    ("be", re.compile("[\u045e\u040e]")),
    ("bg", later("(?<=[бвгдзклмнпрстхцчшщж])ъ(?=[бвгдзклмнпрстхцчшщж])")),
    ("mk", later("[\u0453\u045c\u0403\u040c]")),
    ("sr", re.compile("[\u0452\u045b\u0402\u040b]")),
    ("kk", re.compile("[\u04d9\u049b\u0493\u04b1]")),
    ("ky", later("ң")),
    ("mn", later("[өү]")),
    ("mr", later("ळ|आहे")),
    ("ne", later("हुन्छ|गरेको|भएको|गर्ने|छन्")),
    ("ckb", later("[ەێۆ]")),
    ("ur", re.compile("[\u0679\u0688\u0691\u06d2\u06ba]")),
    ("ps", later("[\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06cd]")),
    ("fa", re.compile("[\u067e\u0686\u0698\u06af\u06cc]")),
)
_FOREIGN = re.compile("[\u0370-\u1fff\u3040-\ud7af]")
_VIETNAMESE = later("[ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]")
"""Letters with two marks, which no other language has."""
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = "\u2019\u2018\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u2026\u00b7"
"""What stands between words in most texts that are not of ASCII alone."""
_LETTERS = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))
"""Translation of UTF-8 bytes: what is no letter of ASCII becomes a space."""
_TAG_STEP = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")
"""The step of a path that names a language."""
_SAMPLE = 600
# Languages whose region changes how they are written.
_REGION_MATTERS = frozenset({"pt", "zh", "sr"})


def find_language(page: Page, structured: Structured, text: str | None) -> Iterator[Candidate]:
    """Candidates for ``language``, best first; ``text`` is the body, the judge between declarations."""
    declared = [(tag, source) for raw, source in _declared(page, structured) if (tag := language_tag(raw))]
    heard = detect(text or "")
    for tag, source in declared:
        primary = tag.partition("-")[0]
        if not heard or primary in heard:
            yield Candidate("language", _region(tag, [other for other, _ in declared]), source)
    if heard:
        yield Candidate("language", heard[0], "text")
    yield from (Candidate("language", tag, source) for tag, source in declared)


def _declared(page: Page, structured: Structured) -> Iterator[tuple[str, str]]:
    """What the page calls its language."""
    if page.scan.language:
        yield page.scan.language, "html:lang"
    for value in texts((structured.article or {}).get("inLanguage"), keys=("alternateName", "@id", "name")):
        yield value, "json-ld:inLanguage"
    for name in ("og:locale", "content-language", "dc.language", "dcterms.language", "inlanguage", "language"):
        for content in page.scan.metas.get(name, ())[:1]:
            yield content.partition(",")[0], f"meta:{name}"
    if "content-language" in page.headers:
        yield page.headers["content-language"].partition(",")[0], "header:content-language"
    first = urlsplit(page.url).path.split("/")[1:2]
    if first and _TAG_STEP.fullmatch(first[0]):
        yield first[0], "url"


def _region(tag: str, all_tags: list[str]) -> str:
    """The tag without a region that another declaration leaves out: that one is the template's, not the text's."""
    primary = tag.partition("-")[0]
    if tag == primary or primary in _REGION_MATTERS:
        return tag
    others = [other for other in all_tags if other.partition("-")[0] == primary]
    return tag if others.count(tag) >= 2 or len(others) == 1 else primary


def detect(text: str) -> tuple[str, ...]:
    """Languages that a text can be in, likeliest first, by its script and commonest words; empty where unsure."""
    sample = text[:_SAMPLE]
    if len(sample) < 40:
        return ()
    if not sample.isascii() and len(_FOREIGN.findall(sample)) > 0.08 * len(sample):
        for pattern, languages in _SCRIPTS:
            found = len(pattern.findall(sample))
            if found > 0.25 * len(sample) or (languages[0] == "ja" and found > 0.08 * len(sample)):
                return _by_marks(sample, languages)
        if len(_VIETNAMESE.findall(sample)) > 0.015 * len(sample):
            return ("vi",)
    words = _words(sample.lower())
    counts = Counter(chain.from_iterable(filter(None, map(_FREQUENT.get, words))))
    if not counts or len(words) < 25:
        return ()
    (best, most), *rest = sorted(counts.items(), key=lambda count: -count[1])[:6]
    if most < 0.1 * len(words):
        return ()
    # Close relatives share their commonest words: a language that is not far behind may be meant by the page.
    near = [language for language, count in rest if count > 0.4 * most]
    return tuple(dict.fromkeys((best, *near, *_KIN.get(best, ()))))


def _words(text: str) -> list[str]:
    """The runs of letters in a text: bytes tell them faster than a search, where no other signs stand between them."""
    plain = text
    if not text.isascii():
        for sign in _SIGNS:
            plain = plain.replace(sign, " ")
    plain = plain.encode("utf-8", "surrogatepass").translate(_LETTERS).decode("utf-8", "surrogatepass")
    return plain.split() if plain.isascii() or plain.replace(" ", "").isalpha() else _WORD.findall(text)


_KIN = {
    "hr": ("sr", "bs", "sh"),
    "sr": ("hr", "bs", "sh"),
    "bs": ("hr", "sr", "sh"),
    "id": ("ms",),
    "ms": ("id",),
    "es": ("gl", "ast"),
    "pt": ("gl",),
}
"""Languages that common words do not tell apart."""


def _by_marks(sample: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    if len(languages) == 1:
        return languages
    for language, pattern in _MARKS:
        if language in languages and len(pattern.findall(sample)) > 0.003 * len(sample):
            return (language, *(other for other in languages if other != language))
    return languages
