"""Lines between and below paragraphs that are none of the story, in the languages from the Adriatic to the Pacific."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "“We heard a bang and then the whole street shook,” said the keeper of a shop that is close by the old bridge.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]


def texts(line: str) -> list[str]:
    paragraphs = "".join(f"<p>{text}</p>" for text in (*STORY[:2], line, *STORY[2:]))
    page = Page.from_html(f"<html><body><article><h1>Closed</h1><div>{paragraphs}</div></article></body></html>")
    return [block.text for block in find_body(page, read_structured(page)).blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Прочетете още: Фериботът тръгва по-често",
        "Прочитајте још: Траект чешће",
        "Pročitajte i: Trajekt vozi češće",
        "Preberite še: Trajekt vozi pogosteje",
        "Prečítajte si aj: Kompa jazdí častejšie",
        "Taip pat skaitykite: Keltas plauks dažniau",
        "Lasi vēl: Prāmis kursēs biežāk",
        "Loe ka: Praam käib tihedamini",
        "Bunlar da ilginizi çekebilir: Feribot seferleri",
        "Həmçinin oxuyun: Bərə tez-tez üzür",
        "Lexo edhe: Trageti niset më shpesh",
        "Basahin din: Mas madalas na ang lantsa",
        "Baca lagi: Feri lebih kerap",
        "Soma pia: Kivuko kuongezwa",
        "Կարդացեք նաև: Լաստանավը",
        "ასევე წაიკითხეთ: ბორანი უფრო ხშირად",
        "قد يهمك أيضا: العبارة تزيد رحلاتها",
        "همچنین بخوانید: کشتی بیشتر می‌رود",
        "یہ بھی پڑھیں: کشتی زیادہ چلے گی",
        "עוד בנושא: המעבורת תצא יותר",
        "यह भी पढ़ें: नाव अब ज्यादा चलेगी",
        "हेही वाचा : बोट आता जास्त",
        "আরও পড়ুন: নৌকা এখন বেশি চলবে",
        "આ પણ વાંચો: હોડી હવે વધુ",
        "இதையும் படிங்க: படகு சேவை",
        "ఇవి కూడా చదవండి..",
        "อ่านข่าวเพิ่มเติม: เรือข้ามฟากเพิ่มเที่ยว",
        "អានបន្ថែម៖",
        "ተጨማሪ ያንብቡ:",
        "延伸閱讀：渡輪加開班次",
        "추천 기사: 여객선 증편",
        "Lesa einnig: Ferjan siglir oftar",
        "Aqra wkoll: Il-vapur jaqsam aktar",
        "Darllenwch hefyd: Mwy o fferïau",
        "Irakurri gehiago: Txalupa gehiago",
        "Llegeix també: Més viatges del transbordador",
        "Lees ook: Meer ritte met die pont",
        "Կարդացեք նաև՝ Լաստանավը",
        "בנוסף: המעבורת תצא יותר",
    ],
)
def test_references_are_told_in_many_languages(line: str) -> None:
    assert texts(line) == [text for text in STORY if text in texts(line)]
    assert len(texts(line)) == len(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "Якщо ви помітили помилку, виділіть текст і натисніть Ctrl+Enter.",
        "Следете ни във Viber за най-важните новини",
        "Želite li dopuniti temu ili prijaviti pogrešku u tekstu? Javite nam",
        "Не пропускайте най-важните новини - последвайте ни в Google News Showcase",
        "Simak berita pilihan kami langsung di WhatsApp Channel.",
        "Get Latest Marathi News, Maharashtra News and Live Marathi News Headlines from Politics at Example",
        "لمتابعة أهم الأخبار اشترك بقناتنا على واتساب",
        "点击下方名片关注我们，点个“在看”再走吧",
        "不用抽 不用搶 現在用APP看新聞 保證天天中獎 點我下載APP",
        "請繼續往下閱讀...",
        "- END -",
        "Нашли ошибку в тексте? Выделите её и нажмите Ctrl+Enter.",
        "동방일보 구독하고 뉴스 받기",
        "ہمارا واٹس ایپ چینل جوائن کرنے کے لیے یہاں کلک کریں",
        "የቴሌግራም ቻናላችንን ይቀላቀሉ፦ https://t.me/example",
        "Endelea kupata habari zetu kupitia chaneli yetu ya WhatsApp",
        "ताजा खबरों के लिए हमारे वॉट्सऐप चैनल से जुड़ें",
        "Baca berita lainnya di Google News",
        "会員登録すると続きをお読みいただけます",
        "Հետևեք մեզ Telegram-ում",
        "הצטרפו לערוץ הטלגרם שלנו",
        "تابعوا أخبارنا المحلية والرياضية وآخر المستجدات السياسية والاقتصادية عبر Google news",
        "Landela amakhasi ethu kuFacebook nakuWhatsApp",
        "Хабарларни Telegram каналимизда кузатиб боринг",
    ],
)
def test_prompts_are_told_in_many_languages(line: str) -> None:
    assert texts(line) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Извор: Танјуг",
        "Эх сурвалж: МОНЦАМЭ",
        "انتهای پیام/۱۱۴۲",
        "ຂ່າວ-ພາບ: ສົມພອນ",
        "Муаллиф: Жасур Тўраев",
        "Pewarta: Sri Example Editor: Budi Example",
        "Haber: Mehmet Örnek - Kamera: Ali Örnek - MARMARİS (Muğla), (DHA)",
        "《 人民日报 》（ 2023年11月06日 12 版）",
        "【责任编辑:赵某某】",
        "ⓒ 동방일보, 무단 전재 및 재배포 금지",
        "भाषा सिम्मी नरेश",
        "2311 1632 तिरुवनंतपुरम",
        "PTI ABC DEF",
        "Editör: Deniz Örnek",
        "प्रकाशित : फाल्गुन ८, २०८० ०६:४५",
        "【写真を見る】渡し船に乗る人たち",
        "城市日报记者 方圆",
        "文/张三 图/李四",
        "Published in The Example, April 9th, 2024",
        "Вольга Кароль. Фота аўтара",
        "Крадењето авторски текстови е казниво со закон.",
        "Dilarang keras mengambil konten untuk AI di situs web ini tanpa izin tertulis.",
        "(This story has not been edited by our staff and is auto-generated from a syndicated feed.)",
    ],
)
def test_sign_offs_are_told_in_many_languages(line: str) -> None:
    assert texts(line) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "»Die Fähre kommt um sechs«, sagte sie.",
        "»Stara streha je puščala že dvajset let,« je dejal trener.",
        "Theo ông Hùng, phà chạy từ sáu giờ sáng đến mười giờ đêm mỗi ngày.",
        "记者在现场看到，渡船从早上六点开始运行，乘客不多。",
        "Если вы допустили ошибку в заявлении на переезд, паром примет его и на следующий день.",
        "한 시민은 여객선 시간표를 월 만원에 구독하고 있다고 말했다.",
        "시민의 제보는 결정적이었다고 경찰이 화요일 밝혔다.",
        "Theo dõi mực nước",
        "वॉट्सऐप पर अफवाह फैलने के बाद पुलिस ने घाट पर पहरा बढ़ा दिया।",
        "भाषा का सवाल",
        "Если река поднимется, паром остановят до утра.",
    ],
)
def test_paragraphs_that_only_look_like_them_stay(line: str) -> None:
    assert line in texts(line)
