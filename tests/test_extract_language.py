"""The language is what the page declares, unless the text itself says another."""

from __future__ import annotations

import pytest

from archivebot.extract.language import detect, find_language
from archivebot.extract.structured import read_structured
from archivebot.loader import ArticleLoader
from archivebot.page import Page

SAMPLES = {
    "en": (
        "The government said on Monday that it would not pay for the bridge, which was built in "
        "the years after the war, and that the county has to find the money for a new one."
    ),
    "de": (
        "Die Regierung teilte am Montag mit, dass sie für die Brücke nicht zahlen wird, die nach "
        "dem Krieg gebaut wurde, und dass der Kreis das Geld für eine neue selbst finden muss."
    ),
    "fr": (
        "Le gouvernement a annoncé lundi que les travaux du pont ne seront pas payés par l'État et "
        "que la région doit trouver elle-même une solution pour les habitants qui sont dans le "
        "nord."
    ),
    "es": (
        "El gobierno dijo el lunes que no pagará el puente, que fue construido después de la "
        "guerra, y que la provincia tiene que buscar el dinero para uno nuevo según los vecinos."
    ),
    "pt": (
        "O governo disse na segunda-feira que não vai pagar a ponte, construída depois da guerra, "
        "e que a região também tem de encontrar o dinheiro para uma nova, com os moradores."
    ),
    "ru": (
        "Правительство заявило в понедельник, что не будет платить за мост, построенный после "
        "войны, и что область должна найти деньги сама."
    ),
    "uk": (
        "Уряд заявив у понеділок, що не платитиме за міст, збудований після війни, і що область "
        "має знайти гроші сама, бо її мешканці чекають."
    ),
    "ar": (
        "قالت الحكومة يوم الاثنين إنها لن تدفع ثمن الجسر الذي بني بعد الحرب وإن على المحافظة أن "
        "تجد المال لجسر جديد."
    ),
    "fa": (
        "دولت روز دوشنبه اعلام کرد که هزینه پلی را که پس از جنگ ساخته شده بود پرداخت نخواهد کرد و "
        "استان باید پول آن را پیدا کند."
    ),
    "ur": (
        "حکومت نے پیر کے روز کہا کہ وہ اس پل کے لیے رقم ادا نہیں کرے گی جو جنگ کے بعد بنایا گیا "
        "تھا اور ضلع کو خود پیسے ڈھونڈنے ہوں گے۔"
    ),
    "zh": (
        "政府星期一表示，不会为战后修建的桥梁付款，该县必须自己找到"
        "修建新桥的资金，居民们正在等待答复，学校将继续关闭到星期五。"
    ),
    "ja": (
        "政府は月曜日、戦後に建てられた橋の費用を支払わないと述べ、県"
        "は新しい橋のための資金を自分で見つけなければならないと話した。"
    ),
    "ko": (
        "정부는 월요일에 전쟁 후에 지어진 다리에 대해 비용을 지불하지 않을"
        " 것이며 군은 새로운 다리를 위한 돈을 직접 찾아야 한다고 밝혔다."
    ),
    "tr": (
        "Hükümet pazartesi günü, savaştan sonra yapılan köprü için para ödemeyeceğini ve yeni bir "
        "köprü için ilçenin daha çok para bulması gerektiğini, bu yolun da kapalı olduğunu "
        "açıkladı."
    ),
    "pl": (
        "Rząd poinformował w poniedziałek, że nie zapłaci za most, który został zbudowany po "
        "wojnie, i że powiat musi sam znaleźć pieniądze na nowy, ale jest to dla mieszkańców "
        "trudne."
    ),
    "hi": (
        "सरकार ने सोमवार को कहा कि वह युद्ध के बाद बने पुल के लिए भुगतान नहीं करेगी और जिले को नए "
        "पुल के लिए खुद पैसे खोजने होंगे।"
    ),
}  # fmt: skip


def language(html_lang: str, text: str | None, head: str = "", url: str = "https://daily.example/a") -> str | None:
    page = Page.from_html(f'<html lang="{html_lang}"><head>{head}</head><body></body></html>', url=url)
    loader = ArticleLoader()
    loader.add_candidates(find_language(page, read_structured(page), text))
    found: str | None = loader.load_item().get("language")
    return found


@pytest.mark.parametrize("tag", SAMPLES)
def test_the_text_alone_tells_its_language(tag: str):
    assert detect(SAMPLES[tag])[0] == tag


@pytest.mark.parametrize("tag", SAMPLES)
def test_a_template_in_another_language_does_not_mislead(tag: str):
    declared = "hu" if tag == "en" else "en"

    assert language(declared, SAMPLES[tag]) == tag


def test_a_declaration_that_the_text_allows_stays():
    assert language("de-AT", SAMPLES["de"]) == "de-AT"
    assert language("pt-BR", SAMPLES["pt"], url="https://daily.example/pt/a") == "pt-BR"
    assert language("ckb", None) == "ckb"


def test_a_region_that_another_declaration_leaves_out_is_the_templates():
    assert language("en-GB", SAMPLES["en"], url="https://daily.example/en/articles/1") == "en"
    assert language("en-GB", SAMPLES["en"], '<meta property="og:locale" content="en_GB">') == "en-GB"


def test_without_declaration_and_text_there_is_none():
    assert language("", "Too short.") is None
    assert language("English", None) is None


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("vi", "Thành phố vừa khôi phục bến đò cũ trên sông, đoạn trước chợ, theo ảnh tư liệu chụp năm 1930."),
        (
            "bg",
            "Мостът над реката беше затворен във вторник, след като бурята събори част от северния стълб, каза кметът.",
        ),
        (
            "uz",
            "Тошкент шаҳрида дарё устидаги эски кўприк ёпилди, чунки бўрон унинг шимолий қисмини бузган эди.",
        ),
        (
            "mn",
            "Гол дээрх хуучин гүүрийг мягмар гаригт хаасан бөгөөд шуурга хойд тулгуурыг нь эвдсэн гэж хот мэдээлэв.",
        ),
        ("mr", "नदीवरील जुना पूल मंगळवारी बंद करण्यात आला आहे, कारण वादळामुळे त्याचा उत्तर भाग कोसळला असे महापालिकेने सांगितले."),
        (
            "ne",
            "नदीमाथिको पुरानो पुल मंगलबार बन्द गरिएको छ, किनभने हुरीले उत्तरी खम्बा भत्काएको नगरपालिकाले जनाएको हो। यो जोखिम हुन्छ।",
        ),
    ],
)
def test_letters_of_its_own_tell_a_language_from_others_of_its_script(tag: str, text: str):
    assert detect(text)[0] == tag


SAMPLES_HR = (
    "Stari most na rijeci zatvoren je u utorak nakon što je oluja odnijela dio sjevernog stupa, a "
    "grad kaže da se ne "
    "može prijeći dok ga ne poprave, jer su na njemu nađene pukotine koje su veće nego što se "
    "mislilo, i to će trajati."
)


def test_languages_that_common_words_do_not_tell_apart_are_believed():
    page = Page.from_html(f'<html lang="sr-Latn-RS"><body><p>{SAMPLES_HR}</p></body></html>')
    loader = ArticleLoader()
    loader.settle(find_language(page, read_structured(page), SAMPLES_HR))

    assert loader.load_item()["language"].startswith("sr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hu", "A város megtartja a villamost, miután a kampány családokat osztott meg, és három "
               "estén át megtöltötte a "
               "házat. A városháza szerint az új buszok nem kerültek volna sokba, és ezt a lakók is "
               "tudták már."),
        ("pl", "Mieszkańcy portowego miasta zdecydowali w czwartek o tramwaju. Kampania podzieliła "
               "rodziny i trzy wieczory "
               "z rzędu zapełniała dom kultury. Frekwencja wyniosła 61 procent i była najwyższa w "
               "lokalnym głosowaniu."),
        ("cs", "Voliči v přístavním městě ve čtvrtek rozhodli, kampaň rozdělila rodiny a zaplnila "
               "sál kulturního domu. "
               "Účast dosáhla 61 procent, nejvíc v místním hlasování od roku 1987. Práce na mostě "
               "začnou z jara."),
        ("nl", "De kiezers hebben besloten de lijn te houden, na een campagne die families verdeelde "
               "en drie avonden de "
               "zaal vulde. De opkomst was de hoogste in de stad in jaren. Het werk is al in oktober klaar."),
        ("gl", "Os veciños da cidade decidiron manter a liña. A campaña dividiu as familias e encheu "
               "o salón tres noites "
               "seguidas. O concello di que os autobuses custarían menos, e a oposición que a conta "
               "está mal feita."),
    ],
)  # fmt: skip
def test_few_sentences_without_a_declaration_tell_the_language(language: str, text: str) -> None:
    assert language in detect(text)
