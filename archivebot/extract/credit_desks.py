"""What captions open with: the desk that took the picture, or a label for those who do not see it."""

from __future__ import annotations

import re

from archivebot.later import later

_KOREAN_DESK = later(
    r"(?P<credit>[\[(【][\uac00-\ud7af·, ]{2,20}=[\uac00-\ud7af\w "
    r"]{2,20}[\])】]\s*(?:[\uac00-\ud7af]{2,4} ?\w{0,3}기자)?)\s*=\s*"
)
"""``[서울=뉴시스] 홍길동 기자 = ...``: Korean agencies open a caption as they open a story."""
_KOREAN_RIGHTS = re.compile(
    r"\s*\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s*[\w.-]+@[\w.-]+|\s*\*|\s*재판매 및 DB 금지)*\s*$"
)
"""What they close it with: the day, their mail address, whose the picture is."""


def desk_credit(text: str) -> tuple[str | None, str] | None:
    """Caption and credit of a text that opens so; None for any other."""
    desk = _KOREAN_DESK.match(text)
    if desk is None:
        return None
    return _KOREAN_RIGHTS.sub("", text[desk.end() :]).strip() or None, desk["credit"].strip()


_SOURCES = """
image source | image credit | image copyright | صدر الصورة | منبع تصویر | تصویر کا ذریعہ | د عکس سرچينه
इमेज स्रोत | ছবির উৎস
பட மூலாதாரம் | ఫొటో సోర్స్ | फोटो स्रोत | ઇમેજ સ્રોત | ਤਸਵੀਰ ਸਰੋਤ | तस्बिर स्रोत | 图像来源 | 圖像來源 | 画像提供
사진 출처 | ที่มาของภาพ
ဓာတ်ပုံ ရင်းမြစ် | የፎቶው ባለመብት | xigashada sawirka | asalin hoton | oríṣun àwòrán | chanzo cha picha | sumber gambar
nguồn hình ảnh | автор фото | сүрөттүн булагы | surat manbasi | izvor slike | fuente de la imagen | crédito | kaynak
"""
_CAPTIONS = """
image caption | bildunterschrift | légende | légende image | caption | pie de foto | leyenda | legenda
bildtext | didascalia
التعليق على الصورة | توضیح تصویر | تصویر کا کیپشن | इमेज कैप्शन | ছবির ক্যাপশান | படக்குறிப்பு | ఫొటో క్యాప్షన్ | फोटो कॅप्शन
ઇમેજ કૅપ્શન | ਤਸਵੀਰ ਕੈਪਸ਼ਨ | 图像加注文字 | 圖像加註文字 | 사진 설명 | คำบรรยายภาพ | ဓာတ်ပုံ စာသား | የምስሉ መግለጫ | bayanan hoto
maelezo ya picha | keterangan gambar | chụp lại hình ảnh | подпись к фото | підпис до фото | fotoğraf altı yazısı
"""


def _any(table: str) -> str:
    """One expression of the phrases of a table, the longest first."""
    phrases = {phrase.strip() for line in table.strip().splitlines() for phrase in line.split("|")}
    return "|".join(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


_SOURCE = later(
    rf"^[,،]?\s?(?:(?:{_any(_SOURCES)})\s?[,،，]|[,،]?تصویر کا ذریعہ)\s*(?P<credit>\S.{{1,80}})$", re.IGNORECASE
)
_LABEL = later(
    rf"^[,،]?\s?(?:{_any(_CAPTIONS)})\s*[,:،，]\s*"
    r"|^(?:foto|photo|imagen|image|bild)\s?:\s+"
    r"(?=[^()]{20,}\((?-i:[^()]*(?:/|\b[A-Z]{2,}\b|[A-Z]\w+ [A-Z]\w+)[^()]*)\)\.?$)"
    r"|^(?-i:PHOTO|VIDEO|GRAPHIC)\s?:\s+(?=(?:\S+\s){5}.*[.!?]$)",
    re.IGNORECASE,
)
_MARK = re.compile("[,:،，]|تصویر")
"""What closes such a label stands among the first letters."""
_LONGEST_LABEL = 30


def without_label(text: str) -> str:
    """The caption without the label before it, also where the credit stands behind: "Foto: The bridge. (EFE/A)"."""
    found = _LABEL.match(text) if _MARK.search(text, 0, _LONGEST_LABEL) is not None else None
    return text[found.end() :] if found is not None else text


def labelled_source(text: str) -> str | None:
    """The credit of a line that is one, as broadcasters label it for those who listen: "Image source, AFP"."""
    found = _SOURCE.match(text) if _MARK.search(text, 0, _LONGEST_LABEL) is not None else None
    return found["credit"].strip() if found is not None else None


_FILED = re.compile(
    r"(?P<caption>.+[.!?\u2026\"\u201d])\s"
    r"(?P<credit>[A-Z][\w .&'\u2019-]{1,30}\s?/\s?(?i:file(?: photo)?|handout|contributed)"
    r"|[A-Z][\w-]{1,15} [Pp]hoto(?:graph)?s?(?: by [A-Z][\w.'\u2019-]+(?: [A-Z][\w.'\u2019-]+){1,3})?)\W*$"
)
"""``The old bridge. STAR/File``: papers of Asia and Africa name themselves and the archive behind the sentence."""


def filed_credit(text: str) -> tuple[str, str] | None:
    """Caption and credit of a picture that a paper took from its own archive."""
    found = _FILED.match(text)
    return (found["caption"], found["credit"]) if found is not None else None


EASTERN_END = later(
    r"(?:(?<=[.!?\u2026\u00bb\u201d])\s+|\s?/\s?)[\u0424\u0444]ото\s(?:(?P<names>[А-ЯІЇЄҐЎ][\w'\u2019-]*"
    r"(?:[\s/][А-ЯІЇЄҐЎ][\w'\u2019.-]*){0,4})|(?P<whose>(?:предоставлен\w+|надан\w+|автор(?:а|ки)|"
    r"из открытых источников|з відкритих джерел|"
    r"из (?:личного |семейного )?архива|[зі]з? (?:особистого |сімейного )?архіву)[^.!?:]{0,60}))$"
    r"|(?<=[.)])\s?사진\s(?P<korean>[\uac00-\ud7af]{2,4}(?:\s기자)?)$"
    r"|\s[Гг]эрэл зургийг\s(?P<mongol>[А-ЯӨҮ]\.\s?[А-ЯӨҮ][\w-]+)$"
)
"""Labels behind which names stand without a colon in Cyrillic and Korean papers."""

EASTERN_HOUSES = frozenset(
    "الفرنسية|الألمانية|الأوروبية|الأناضول|الجزيرة|وكالات|مواقع التواصل|مواقع التواصل الاجتماعي|مواقع إلكترونية|"
    "ناشطون|إكس|فيسبوك".split("|")
)
"""What Arab newsrooms call agencies and sources in brackets under a picture."""
