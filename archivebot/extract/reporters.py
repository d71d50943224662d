"""Reporters whom a story of East Asia names in its own text: behind the dateline, or in its last words.

``新华社北京5月3日电（记者张三、李四）``, ``〔記者王小明／台北報導〕``, ``[서울=연합뉴스] 홍길동 기자 =``,
``（山田太郎）``, ``홍길동 기자 hong@example.com``: newsrooms there print the name inside the story, where
others print a byline above it.
"""

from __future__ import annotations

import re

from lxml import etree

from archivebot.extract.screen import text_of
from archivebot.items import Block
from archivebot.later import later
from archivebot.people import Credits, Name, read_dateline
from archivebot.people.organizations import is_organization
from archivebot.people.wording import HOME

_HAN = "[\u4e00-\u9fff]"
_HAN_NAMES = rf"{_HAN}{{2,4}}(?:[、，,\s\u3000]{{1,2}}{_HAN}{{2,4}}){{0,4}}"
_CHINESE = (
    later(
        rf"(?:记者|記者|通讯员|特派員|特派员)\s*(?P<names>{_HAN_NAMES})\s*(?:[)）】〕\]／/]|{_HAN}{{2,6}}(?:報導|報道|报道)[)）】〕\]])"
    ),
    later(rf"記者(?P<names>(?:{_HAN}{{2,4}}、){{0,3}}{_HAN}{{3}}){_HAN}{{2,8}}\d{{1,2}}日[^，。]{{0,4}}[電电]"),
)
"""``（记者张三、李四）``, ``〔記者王小明／台北報導〕``, ``（中央社記者王小明台北3日電）``."""
_CHINESE_END = later(rf"^[（(]?{_HAN}{{0,10}}(?:记者|記者|通讯员)[\s\u3000：:]*(?P<names>{_HAN_NAMES})\s*[)）]?$")
"""``城市日报记者 张三``, a line of its own under the text."""
_SURNAME = (
    "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖"
    "邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚張陳劉楊趙黃吳許鄭謝馮鄧呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍萬錢湯喬賀賴龔]"
)
_CHINESE_NAME = later(rf"^[（(](?P<names>(?:{_SURNAME}[\u4e00-\u9fff]{{1,2}}[、，\s\u3000]*){{1,4}})[)）]$")
"""``（陈志远）``: so correspondents of Chinese papers sign; names are told from other words by common surnames."""
CHINESE_PLACED = later(
    rf"\W*(?P<names>{_SURNAME}[\u4e00-\u9fff]{{1,2}}(?:、{_SURNAME}[\u4e00-\u9fff]{{1,2}}){{0,3}})\s?[/／]\s?{_HAN}{{2,6}}(?:報導|報道)\W*$"
)
"""``張三丰／台北報導``, a line of its own."""
_KOREAN_OPENING = later(
    r"\s*[\[(【<][^\])】>]{0,30}?(?P<names>[\uac00-\ud7af]{2,4})\s?(?:[\uac00-\ud7af]{0,3}기자|특파원)\s?[\])】>]"
)
"""``[일보 홍길동 기자]``."""
_KOREAN_END = later(
    r"(?:^|[\s=/·.])(?P<names>[\uac00-\ud7af]{2,4}(?:\s?[·,]\s?[\uac00-\ud7af]{2,4}){0,3})\s?"
    r"(?:[\uac00-\ud7af]{0,4}기자|특파원|논설위원|통신원|칼럼니스트)(?:\s*[(\[/]?\s*[\w.+-]+@[\w.-]+)?\s*[)\]】]?\s*$"
)
_IRANIAN = re.compile(
    r"خبرگزاری [^:،–-]{2,20}[،\s–-]+گروه [^:–؛-]{2,30}\s?[–؛،-]\s?"
    r"(?P<name>[\u0621-\u06cc\u200c]{2,14}(?:\s[\u0621-\u06cc\u200c]{2,16}){1,2})\s?:"
)
"""``خبرگزاری ...، گروه استان‌ها - نام نویسنده:``: agencies of Iran open a report with house, desk and writer."""
ARABIC_PLACED = later(
    r"[\u0621-\u06cc]{3,14}(?:\s[\u0621-\u06cc]{2,14})?\s?[–—ـ|/-]\s?"
    r"(?P<name>[\u0621-\u06cc]{2,14}(?:\s[\u0621-\u06cc\u200c]{2,16}){1,3})"
)
"""``عمان – سليم الحداد``, a line of its own above the text: place and writer."""
_KOREAN_SPOKEN = later(r"(?:뉴스|[A-Z]{2,5}\d?)\s?(?P<names>[\uac00-\ud7af]{2,4})(?:\s?(?:기자|특파원))?입니다[.\s]*$")
"""``MBC뉴스 홍길동입니다.``: so reports of broadcasters end."""
_JAPANESE_END = later(
    rf"(?:[。」]\s*|^)[（(【](?:(?:聞き手|構成|取材|文|記者)[・＝:：\s]?)?(?P<names>{_HAN}{{1,3}}[\u4e00-\u9fff々\u3040-\u30ff]{{1,4}}"
    rf"(?:[、・]{_HAN}{{1,3}}[\u4e00-\u9fff々\u3040-\u30ff]{{1,4}}){{0,3}})[）)】]\s*$"
)
_NO_NAME_END = frozenset("略班部局社県市区町村府都道国時終完載照文図表員者紙版系編集影供真前後中")
"""Last characters of what else closes a Japanese text in brackets: 敬称略, 編集部, 東京都."""
_NO_NAMES = frozenset(
    "終わり おわり 続き 以上 手记 手記 观察 觀察 调查 調查 札记 日记 来信 连线 视角 走基层 "
    "节日 시민 인턴 선임 수습 객원 사진 영상 전문 취재 여성".split()
)
"""What stands beside the word for a reporter in rubrics and ranks: 记者手记, 시민기자."""
_KANA = re.compile("[\u3040-\u30ff]")
_SPLIT = re.compile(r"[、，,·・\s\u3000]+")
_LINES = 4
_TAIL = 200
"""Characters at the end of a text in which its signature stands."""


def read_reporters(blocks: list[Block], story: list[etree._Element], above: list[etree._Element]) -> Credits:
    """The reporters named in the first or the last words; empty where there are none, as in other languages.

    ``above`` are the lines that stood over the text and were left out of it.
    """
    for line in above[-_LINES:]:
        placed = ARABIC_PLACED.fullmatch(" ".join(text_of(line)[:_TAIL].split()))
        if placed is not None and not is_organization(placed["name"]):
            return Credits([Name(name=placed["name"], labelled=True)], placed["name"])
    opening = next((block.text for block in blocks if block.kind == "paragraph" and len(block.text) > 20), "")
    if (iranian := _IRANIAN.match(opening)) is not None:
        return Credits([Name(name=" ".join(iranian["name"].split()), labelled=True)], iranian["name"])
    if "\u0900" <= opening[:1] < "\u0e00" and (found := read_dateline(opening)) is not None and found.reporters:
        return Credits([Name(name=name, labelled=True) for name in found.reporters], ", ".join(found.reporters))
    if max(opening[:40], default="") < "\u3040" and max(opening, default="") < "\u3040":
        return Credits()
    dateline = read_dateline(opening)
    houses = dateline.agencies if dateline is not None else []
    people = list(dateline.reporters) if dateline is not None else []
    people = people or _opening(opening[:120])
    if not people:
        people, house = _ending(blocks, story)
        houses = houses or ([house] if house else [])
    if not people:
        return Credits()
    names = [Name(name=name, labelled=True) for name in dict.fromkeys(people)]
    names += [Name(name=house, organization=True) for house in houses]
    return Credits(names, ", ".join(people))


def _opening(head: str) -> list[str]:
    for pattern in (*_CHINESE, _KOREAN_OPENING):
        found = pattern.search(head) if pattern is not _KOREAN_OPENING else pattern.match(head)
        if found is not None:
            return _names(found)
    return []


def _ending(blocks: list[Block], story: list[etree._Element]) -> tuple[list[str], str | None]:
    """The names in the last words of the text, or of the element around its last block, whose last line went.

    With them comes the paper that a Chinese reporter signs for.
    """
    ends = [blocks[-1].text[-_TAIL:]] if blocks else []
    for around in (story[-1], story[-1].getnext()) if story else ():
        lines = [] if around is None else [str(line) for line in around.itertext()][-12:]
        ends += [" ".join(line.split())[-_TAIL:] for line in reversed(lines)]
    if story and (above := story[0].getprevious()) is not None and above.tag == "p":
        ends.append(text_of(above)[-_TAIL:])  # a line of its own that opens the text
    for end in ends:
        if (found := _KOREAN_END.search(end) or _KOREAN_SPOKEN.search(end)) is not None:
            return _names(found), None
        if (found := _CHINESE_END.search(end)) is not None:
            home = HOME.search(end)
            return _names(found), home[1] if home is not None else None
        if (found := _CHINESE_NAME.search(end) or CHINESE_PLACED.match(end)) is not None:
            return _names(found), None
        if (found := _JAPANESE_END.search(end)) is not None and _KANA.search(
            f"{end}{blocks[-1].text if blocks else ''}"
        ):
            return [name for name in _names(found) if len(name) > 2 and name[-1] not in _NO_NAME_END], None
    return [], None


def _names(found: re.Match[str]) -> list[str]:
    names = [name for name in _SPLIT.split(found["names"]) if name]
    return [name for name in names if name not in _NO_NAMES and not is_organization(name)]
