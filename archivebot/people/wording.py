"""What bylines put around names and between them: words, brackets, buttons."""

from __future__ import annotations

import re

from archivebot.later import later
from archivebot.people.segments import AND, BREAK, SOFT

HOUSE = re.compile(r"(?:El|Los|Las|Les|Il|Die|Das|Der|The)\s\w+|(?:La|Le|Lo)\s\w+\s\w+")
"""After a person, a name that opens with an article is a newspaper's ("Galo Ramírez | El Sol de México")."""
AROUND_ORGANIZATION = re.compile(
    r"(?i)^(?:(?:special (?:to|for)(?: the)?|with|mit|avec|con|for|für|pour|para|from|via|by|von|and|und|et|y|"
    r"unserer|unsere|our|nuestra|notre|nostra)\s+)+|\s+(?:and|und|et|y|e)$"
)
BUTTONS = frozenset(
    "contact kontakt kontakta contacto follow subscribe login email explore link reuse read mehr more share "
    "teilen 举报 privacy terms abonnieren folgen uns".split()
)
SAYS_BY = frozenset("by von par por di av af door de da od autor author автор".split())
"""Labels that say no more than that names follow."""
ASKED = re.compile(r"\s(?:mit|with|avec|con|com)\s")
INTERVIEW = re.compile(r"(?i)interview|gespräch|entretien|entrevista|intervista")
JOINS = re.compile(
    rf"[\s{SOFT}]*(?:,|&|\+|(?i:{AND})|和|与|y|e|i|a|en|ja|ve|na|dan|ir|un|eta|ile|Y|E|EN|JA)"
    rf"(?=[\s{SOFT}]|$)"
)
"""Some of these words are names where they have a capital: "Dan", "Eta"."""
OPENS = re.compile(r"[(\[（【]")
PARENTHESIS = re.compile(r"[(\[（【]([^()\[\]（）【】]{0,120})[)\]）】]")
FOR = re.compile(
    # Case counts: "in Kyiv", but "J. DA SILVA"; "Joris in 't Veld" is a name.
    r"\s+(?:(?i:special (?:to|for)(?: the)?)|"
    r"for|für|من|pour|para|per|voor|för|для|of|at|from|vanuit|från|fra|frå|desde|via|bei|aus|in(?!\s+['’]t)|à|en|из|w|z|FOR|FÜR|"
    r"reports?|reporting|berichtet|writes|schreibt|explains?|erklärt)\s+(?=\S)"
)
CONTRIBUTED = re.compile(
    r"(?i)[\s,]+(?:also\s+)?(?:contributed\b|hat (?:daran )?mitgearbeitet|haben (?:daran )?mitgearbeitet|ont? "
    r"(?:aussi )?contribué|contribuy(?:ó|eron)|colabor(?:ó|aron|ou|aram)|ha(?:nno)? collaborato)[^|]*$"
)
HOME = re.compile(
    r"(南都|每经|[^本特见实驻\W][\u4e00-\u9fff]{0,8}?[社网網報报台刊视視经經道闻聞端讯訊])(?:驻[\u4e00-\u9fff]{2,8})?(?:特约)?(?:记者|記者)"
)
"""``新华社记者``: the label of a Chinese byline names the reporter's house."""
REPORTED = later(
    r"^(\W*(?:[\u4e00-\u9fff]{1,6}\s?[/／]\s?)?(?:[\u4e00-\u9fff]{2,6}\s?)?(?:記者|记者)[\u4e00-\u9fff、．·\s]{2,24}?)\s?[/／╱｜]\s?"
    r"[\u4e00-\u9fff、]{2,14}\W*$"
    r"|^(\W*(?:[\u4e00-\u9fff]{2,6}\s?)?(?:记者|記者)\s[\u4e00-\u9fff、\s]{2,24}?)\s[\u4e00-\u9fff]{2,4}(?:报道|報導)\W*$"
    r"|^(\W*[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){0,3})\s?[/／]\s?[\u4e00-\u9fff]{2,6}(?:報導|報道|报道|专电|電)\W*$"
    r"|^\s*[/／╱]\s?[\u4e00-\u9fff]{2,8}(?:報導|報道|报道)\W*$"
    r"|^\W*([\u4e00-\u9fff]{2,4}社(?:記者|记者)[\u4e00-\u9fff]{3})[\u4e00-\u9fff]{2,6}\d{1,2}日[\u4e00-\u9fff]{0,2}[電电]\W*$"
)
"""Taiwan's papers say where the reporter wrote from: "記者王小明／台北報導"."""
FILED = re.compile(
    r"^\W*([^\W\d_][^/()|:]{4,60}?)(?:\s?[-–,]\s?(?:[Kk]amera|[Ff]oto\w*)\s?:[^/()|]{3,60})?\s?/\s?[^\W\d_][^/()|]{2,30}(?:\([^()]{2,24}\))?,?\s*\((DHA|İHA|AA|ANKA)\)\W*$"
)
"""Turkish agencies: name, town and province, agency: "Ali KAYA/TAŞKÖPRÜ (Kastamonu), (DHA)"."""
PLACED = later(
    r"(?<!\w)(?!(?:写真|文|撮影|取材|聞き手|構成|編集|執筆|イラスト|図|提供|出典|翻訳|사진|글|그래픽|영상|취재|자료|제공|편집|번역)[＝=])"
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}\s?[＝=]\s?(?=[\u3400-\u9fff々]{2,5}(?:[、・】）)]|\W*$)|[\uac00-\ud7af]{2,5}(?:\W|$))"
)
"""Where somebody wrote from stands before the name or the house: "【ロンドン＝鈴木一郎】", "(서울=통신)"."""
KOREAN = later(
    r"^\W*[\[(【<][^\])】>]{2,20}?[\s=]([\uac00-\ud7af]{2,4}\s?[\uac00-\ud7af]{0,3}(?:기자|특파원))\s?[\])】>]\W*$"
)
"""The house before the reporter in brackets: "[일보 홍길동 기자]"."""
KOREAN_PAIR = later(r"^글 ([\uac00-\ud7af]{2,4})\s+사진 ([\uac00-\ud7af]{2,4})(?=\W|$)")
"""Words and pictures without a colon: "글 홍길동 사진 김영희"."""
OWN_PICTURES = later(r"[,.]\s*(?:фото|фота)\s+(?:ав|аў)\w+\W*$")
"""Whose pictures they are: "Иван Петров, фото автора"."""
JAPANESE_PLACE = later(
    r"(?<=【)[ァ-ヴー]{2,10}(?=[\u4e00-\u9fff々]{3,5}(?:、[\u4e00-\u9fff々]{3,5})*】)|^[\u4e00-\u9fff]{2,4}部・(?=[\u4e00-\u9fff々]{3,5}\W*$)"
)
"""The town before the name in brackets, the desk before it: "【ワシントン鈴木一郎】", "社会部・鈴木一郎"."""
WIRED = later(
    r"^\W*(本报|[\u4e00-\u9fff]{2,5}[社网报])[\u4e00-\u9fff]{2,8}\d{1,2}月\d{1,2}日[电讯]\s?[（(]\s?(?:本报)?记者\s?([^（）()]{2,30})[）)]\W*$"
)
"""The head of a wire story in place of a byline: "新华社北京3月14日电（记者 李明）"."""
CENTRED = later(
    r"^\W*([\u4e00-\u9fff]{2,4}中心)\s?[/／]\s?(?!綜合|即時|專題|整理|編譯)([\u4e00-\u9fff]{2,4})(?:報導|報道)\W*$"
)
"""Taiwan's channels set the desk before the reporter: "社會中心／許文彬報導"."""
VENUE = re.compile(
    r"\sat\s(?:the\s)?(?:[A-Z][\w'’-]+\s){0,3}(?:Stadium|Park|Road|Lane|Street|Arena|Ground|Oval|Trafford|Hall|Court|Centre|"
    r"Center|Bridge|Racecourse|Speedway|Field|House|Cross)(?!\w)"
)
"""Sports reporters say from where they write: "Jane Doe at Loom Park"; in Filipino the word joins two names."""
TOWN = re.compile(r"^(\W*[Pp]or\s[^\u2014|]{2,80}?)\s+\u2014\s+[^\u2014|]{2,40}$")
"""Brazilian portals end a byline with the town: "Por Ana Gil, Redação PA \u2014 Belém"."""
PAIRED = re.compile(
    r"^\W*(?:Words|Text|Story)\s+(?!by\b)([^\W\d_][^|:]{3,40}?)\W+(?:Photo(?:graph)?(?:s|y)?|Pictures)\s+([^\W\d_][^|:]{3,40})$"
)
"""Magazines set both without "by": "Words Jane Doe Photography John Smith"."""


GLUED_BY = re.compile(r"^By(?=[A-Z][a-z]+\s[A-Z])")
"""Templates lose the space behind the label: "BySam Hill"."""
TURKISH_TOWN = re.compile(
    r"(\w\w \w{2,}) ?-(?=(?:İstanbul|İSTANBUL|İzmir|İZMİR|Diyarbakır|DİYARBAKIR|Eskişehir|Şanlıurfa|Ankara|ANKARA|"
    r"Antalya|ANTALYA|Adana|ADANA|Gaziantep|Kayseri|Trabzon|Samsun|Hatay)(?!\w))"
)
"""Turkish papers join the town to the name: "Mehmet Kaya-İstanbul"; it is no second surname."""

BORDERS = re.compile(f"([{BREAK}{SOFT}])")
CONSENT = re.compile(
    r"\b(?:you|I|je|u|jij) (?:(?:hereby|also) )?(?:agree|accept|consent|acknowledge|confirm|akkoord)\b"
)
"""What forms say below their field: "By signing up, you agree to our Terms"."""


def without_place(text: str) -> str:
    """A byline of East Asia or Russia without the place, the house or the pictures beside the name."""
    if "＝" in text or "=" in text:
        text = PLACED.sub("", text)
    elif "【" in text or "部・" in text:
        text = JAPANESE_PLACE.sub("", text)
    elif "月" in text:
        text = WIRED.sub(r"\1记者\2", text)
    elif text.startswith("글 "):
        text = KOREAN_PAIR.sub(r"글: \1 | 사진: \2", text)
    elif "中心" in text:
        text = CENTRED.sub(r"\1、\2", text)
    if "記者" in text or "记者" in text or "報導" in text or "報道" in text:
        pattern = REPORTED
    elif "기자" in text or "특파원" in text:
        pattern = KOREAN
    elif "фот" in text:
        pattern = OWN_PICTURES
    else:
        return text
    return "".join(pattern.sub(_kept, part) for part in BORDERS.split(text))


def _kept(found: re.Match[str]) -> str:
    return next((group for group in found.groups() if group), "")


def unified(text: str) -> str:
    """A byline in the one form of those in which newsrooms write the same: without places, one border between parts."""
    if not text.isascii():
        text = without_place(text)
    if text.startswith("By"):
        text = GLUED_BY.sub("By ", text)
    elif "-" in text:
        text = TURKISH_TOWN.sub(r"\1, ", text)
    if "/" in text and "A)" in text:
        text = FILED.sub(r"\1 | \2", text)
    if " at " in text:
        text = VENUE.sub("", text)
    if "\u2014" in text:
        text = TOWN.sub(r"\1", text)
    if "hoto" in text or "icture" in text:
        text = PAIRED.sub(r"Words: \1 | Photos: \2", text)
    return text
