"""Bylines of newsrooms from the Aegean to the Pacific above, in and under the text. All names are invented."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page
from archivebot.people import read_byline

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]
KOREAN = [
    "강변 마을에 삼십 년 만에 나룻배가 다시 떴다. 다리가 있는데도 주민들이 배를 띄워 강을 건너고 있다.",
    "마을은 배 두 척을 직접 만들어 하루 여섯 번 강을 건넌다. 군은 안전 점검을 마치는 대로 횟수를 늘릴 계획이다.",
    "주민들은 배를 타고 장에 가고 학교에도 간다. 어르신들이 제일 좋아한다고 이장은 말했다.",
]


def story(*lines: str, above: str = "") -> Article:
    inner = f"<main><h1>Bridge closed after a storm</h1>{above}<div class=text><p>{'<p>'.join(lines)}</div></main>"
    html = f"<html><head><title>Bridge closed after a storm</title></head><body>{inner}</body></html>"
    return extract(Page.from_html(html, url="https://www.daily.example/a/1"))


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors if author.role is None]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("홍길동 선임기자", ["홍길동"]),
        ("홍길동 논설위원", ["홍길동"]),
        ("홍길동 특파원", ["홍길동"]),
        ("홍길동·김철수 기자", ["홍길동", "김철수"]),
        ("[한빛경제 홍길동 기자]", ["홍길동"]),
        ("홍길동 기자 / hong@x.example", ["홍길동"]),
    ],
)
def test_reporters_of_korea_in_a_line_that_opens_or_ends_the_text(line: str, people: list[str]):
    for lines in ([line, *KOREAN], [*KOREAN, line]):
        found = story(*lines)
        assert names(found) == people
        assert texts(found) == KOREAN


@pytest.mark.parametrize("line", ["기자명 홍길동", "글·사진 홍길동 기자", "취재 홍길동, 사진 김철수"])
def test_reporters_of_korea_behind_a_label(line: str):
    found = story(*KOREAN, line)

    assert names(found) == ["홍길동"]
    assert texts(found) == KOREAN


@pytest.mark.parametrize(
    "line",
    [
        "그는 아직도 매일 현장을 지키는 기자",
        "홍길동 기자는 어제 배를 타고 강을 건넜다.",
        "취재 결과 배는 두 척뿐이었다.",
    ],
)
def test_lines_about_reporters_of_korea_are_the_story(line: str):
    assert line in texts(story(*KOREAN, line))
    assert line in texts(story(line, *KOREAN))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Avtor: Petra Novak", "Petra Novak"),
        ("Kontributor: Rina Wulandari", "Rina Wulandari"),
        ("Підготувала Анна Коваль", "Анна Коваль"),
        ("Спілкувалася Анна Коваль", "Анна Коваль"),
        ("Από τον Γιώργο Παπαδόπουλο", "Γιώργο Παπαδόπουλο"),
        ("بقلم محمد علي", "محمد علي"),
        ("حوار: سارة حداد", "سارة حداد"),
        ("מאת יוסי כהן", "יוסי כהן"),
        ("โดย สมชาย ใจดี", "สมชาย ใจดี"),
        ("記者 山田太郎", "山田太郎"),
        ("特約記者張三丰", "張三丰"),
        ("Haber/Kamera: Ali Kaya", "Ali Kaya"),
    ],
)
def test_a_label_and_a_name_under_the_text(line: str, name: str):
    found = story(*STORY, line)

    assert names(found) == [name]
    assert texts(found) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "تقرير: الجسر مغلق حتى الربيع.",
        "โดยเจ้าหน้าที่เตรียมเปิดสะพานอีกครั้งในเดือนหน้า",
        "記者昨天走進老戲院，發現木頭座椅全部保留",
        "Haber: köprü iki gün kapalı kalacak",
        "Από τον Ιανουάριο η γέφυρα θα είναι και πάλι ανοιχτή",
        "Автор проекта говорит, что мост откроют весной",
        "Спілкувалася з мешканцями комісія вчора",
        "Penulis buku itu datang dari desa seberang sungai",
        "Από την Τρίτη",
    ],
)
def test_words_behind_a_label_that_are_no_names_are_the_story(line: str):
    assert line in texts(story(*STORY, line))


def test_what_helped_with_a_story_stays_beneath_it():
    line = "Contributing: Kristine Doe"

    assert line in texts(story(*STORY, line))


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("張三丰／台北報導", ["張三丰"]),
        ("陳小明、張三丰／台北報導", ["陳小明", "張三丰"]),
        ("聯合報／ 記者\ue000張三丰\ue000／高雄即時報導", ["聯合報", "張三丰"]),
        ("Иван Петров, фото автора", ["Иван Петров"]),
        ("מאת יוסי כהן ודנה לוי", ["יוסי כהן", "דנה לוי"]),
        ("홍길동·김철수·박영희 기자", ["홍길동", "김철수", "박영희"]),
        ("文 | 张三丰", ["张三丰"]),
        ("撰文丨张三丰 编辑丨李四光", ["张三丰", "李四光"]),
        ("作者 | 张三丰 来源 | 南方周报", ["张三丰", "南方周报"]),
        ("取材・文：山田花子　写真：佐藤次郎", ["山田花子", "佐藤次郎"]),
    ],
)
def test_names_beside_places_pictures_and_each_other(printed: str, people: list[str]):
    assert [name.name for name in read_byline(printed).names] == people


def test_a_hebrew_name_that_begins_with_the_letter_for_and_is_whole():
    assert [name.name for name in read_byline("מאת ורד לוי").names] == ["ורד לוי"]


CHINESE = [
    "閒置十八年的老戲院由一群返鄉青年改造成書店，開幕首日就湧進六百人，不少長輩專程回來找當年的座位。",
    "書店負責人說，團隊花了兩年清理戲院，一樓的木頭座椅全部保留，讓讀者坐著看書，二樓則改為展覽空間。",
    "八十二歲的吳阿嬤說，她和先生第一次約會就在第七排，沒想到椅子還在，今天特地帶孫子一起來看看。",
]


def test_a_name_and_a_place_in_a_line_of_a_paper_of_taiwan():
    for lines in (["張三丰／台北報導", *CHINESE], [*CHINESE, "張三丰／台北報導"]):
        found = story(*lines)
        assert names(found) == ["張三丰"]
        assert texts(found) == CHINESE


@pytest.mark.parametrize("line", ["地方媒體／電視台都報導", "老屋／新書店的報導讓許多人流淚，她說。"])
def test_other_lines_with_reports_are_the_story(line: str):
    assert line in texts(story(*CHINESE, line))


def test_arabic_papers_open_with_place_and_writer():
    article = story("عمان – سليم الحداد", *STORY)

    assert (names(article), texts(article)) == (["سليم الحداد"], STORY)


def test_a_place_before_the_first_words_of_an_arabic_story_stays():
    opening = "عمان – عاد ثلاثون تلميذا صباح أمس إلى مقاعدهم في بلدة لم يبق فيها سوى مخبز واحد وبئر قديمة."
    article = story(opening, *STORY)

    assert (names(article), texts(article)) == ([], [opening, *STORY])
