"""Labels that stand before the names of a byline: "By", "Fotos:", "Additional reporting by", "记者".

``LABELS`` maps what a label says the people did to its spellings. ``None``
means that they wrote the story; ``source`` introduces organizations.
"""

from __future__ import annotations

import re
from functools import lru_cache

LABELS: dict[str, str] = {
    # Each string lists alternatives of a regular expression, separated by "|"; spaces stand for any white space.
    "author": (
        # English
        "by|written by|this (?:story|article|report|piece|post) (?:was|is) (?:written|reported|produced|prepared) by|"
        "words by|words|story by|story|text by|posted by|published by|submitted by|authored by|"
        "created by"
        "|reported by|reporting by|report by|interview by|review by|reviewed by|analysis by|opinion by|"
        "compiled by|as told to|from"
        "|commentary by|column by|authors?|writers?|reporters?|contributors?|written and reported by|exclusive "
        "by|blog by|article by"
        # German, Dutch, Nordic
        "|von|ein (?:artikel|beitrag|gastbeitrag|debattenbeitrag|meinungsbeitrag|kommentar|gastkommentar|essay|"
        "interview|bericht|leitartikel|porträt|protokoll|text) von"
        "|eine (?:analyse|kolumne|reportage|rezension|kritik|glosse) von|"
        "(?:kommentar|kronikk?|krönika|analyse|analys|intervju|interview|reportasje|reportage|debatt|debattinnlegg|leder|ledare|"
        "recension|anmeldelse|klumme) (?:av|af)|beitrag von|artikel von|bericht von|"
        "rezept von|eintrag von|gastbeitrag von|kommentar von"
        "|gastkommentar von|analyse von|interview von|kolumne von|essay von"
        "|reportage von|aus .{2,24} berichtet|es berichtet|geschrieben von|aufgezeichnet von|protokolliert von|"
        "notiert von|das (?:gespräch|interview) führten?"
        "|von unser(?:er|em|en) (?:redakteur|korrespondenten|korrespondent|reporter|mitarbeiter|"
        "autor|redaktionsmitglied)(?:in)?"
        "|van onze (?:correspondente?|verslaggever|verslaggeefster|redacteur)"
        "|onze (?:correspondente?|verslaggever|verslaggeefster|redacteur)"
        "|door onze (?:correspondenten|correspondente?|verslaggevers?|verslaggeefster|redacteuren|redacteur)"
        "|de nuestr[oa] (?:corresponsal|redactora?)"
        "|de notre (?:correspondante?|envoyée? spéciale?)(?: (?:à|au|en|aux) \\w+,)?"
        "|par nos (?:correspondante?s|envoyée?s spéciale?s|envoyés spéciaux|journalistes)"
        "|dal nostro (?:inviato|corrispondente)|dalla nostra (?:inviata|corrispondente)"
        "|verfasst von|veröffentlicht von|eingestellt von|erstellt von|text von|text und fotos?|text & fotos?|"
        "text / fotos?|testbericht von|erfahrungsbericht von|reisebericht von|rezension von|gepostet von|"
        "publiziert von|zusammengestellt von|eingereicht von|eingetragen von|hinzugefügt von|mitgeteilt von|"
        "interview geführt von|die fragen stellten?|bericht|protokoll|text (?:und|&) bilder|von redaktionsmitglied|"
        "text/fotos?|texte?|autor(?:in|en|innen|:in|\\*in)?|verfasser(?:in)?"
        "|autor ?/ ?in|autor(?:in)? ?/ ?autor(?:in)?|autor(?:in)? des artikels|door|geschreven door|geplaatst "
        "door|gepost door|tekst(?:er)?|"
        "auteurs?|av|af|skrevet (?:av|af)|skriven av|publicerad av|författare|forfatter|skribent|"
        "gästskribent|gästkrönikör|krönikör|ledarskribent|by-?line"
        "|publisert av|text och foto|tekst og foto|tekst en (?:foto'?s|beeld)|words and (?:photos|pictures)|"
        "(?:text|story) and photos?(?: by)?|"
        "journalist(?:er)?|reporter|kirjoittajat?|teksti|toimittajat?|kirjoittanut|"
        "höfundur|blaðamaður"
        # Romance
        "|par|écrit par|rédigé par|article (?:écrit|rédigé) par|publié par|posté par|textes?|"
        "textes? de|propos recueillis par|un article de|por|"
        "escrito por|redactado por|publicado por"
        "|texto y fotos?|texte et photos?|testo e foto"
        "|texto|texto de|enviado por|autor(?:a|es|as)?|escribe|escreve|escrito e publicado por|reportagem de|"
        "reportaje de|una? (?:crónica|reportaje|entrevista|artículo|análisis|texto|columna) de|entrevista de"
        "|crónica de|opinión de|di|scritto da|pubblicato da|articolo di|testo di|"
        "un articolo di|test[oi] raccolt[oi] da|reportage di|un reportage di|intervista di|commento di|"
        "a cura di|autore|autori|"
        "autrice|de către|scris de|un (?:articol|reportaj|interviu|text|material|comentariu) (?:scris |realizat )?de|"
        "publicat de|autorul?"
        "|ecrit par|redige par|postado por|postada por|publicada por|escrita por|redação de"
        # Slavic, Baltic, Hungarian, Greek, Turkish
        "|автор(?:ы|ка)?|автор статьи|автор текста|авторы текста|автор материала|текст|тексты|подготовила?|"
        "подготовили|беседовала?|записала?|корреспондент|репорт[её]р|кореспондент(?:ка)?|спецкор(?: "
        "в \\w+)?|собкор(?: в \\w+)?"
        "|спілкува(?:вся|лася|лась)|бесідува(?:в|ла)|розпитува(?:в|ла)|запитува(?:в|ла)|авторка|авторки"
        "|автор публикации|материал подготови(?:л|ла|ли)|(?:специальный|собственный) корреспондент|"
        "спеціальн(?:ий|а) кореспондент(?:ка)?|власн(?:ий|а) кореспондент(?:ка)?|"
        "підготува(?:в|ла|ли)|розмовля(?:в|ла)|записа(?:в|ла)|аўтар|пише|пишува|аутор|текст от|от"
        "|autorzy|autorka|oprac\\.?|opr\\.|tekst|napisała?|opracowała?|przygotowała?|rozmawiała?|autoři|napsala?|připravila?|"
        "píše|piše|rozhovor (?:vedla?|připravila?|viedo?la?|pripravila?)|"
        "zpracovala?|spracovala?|napísala?|pripravila?|rozprávala? sa|"
        "komentář|od našeg (?:dopisnika|izveštača|reportera)|interviu realizat de|a consemnat|интервю на|"
        "sagatavoja|sagatavojis|sagatavojusi|kalbino|"
        "kirjutas|waxaa qoray|isinulat ni|"
        "ulat ni|بواسطة|เรียบเรียงโดย|สัมภาษณ์โดย|เขียนโดย|អត្ថបទ|napisao|napisala|pripremi(?:o|la)"
        "|autori|avtor(?:ji|ica)?|autorius|autors|autorė|parengė|szerzők?|írta|szöveg|συντάκτης|συντακτική "
        "ομάδα|γράφει (?:ο|η)|γράφουν(?: οι)?|γράφει|του|της|των|κείμενο"
        "|επιμέλεια|ρεπορτάζ|haber|haber[-/]kamera|haber[-/]foto|haber[-/]fotoğraf|haberi (?:hazırlayan|yazan|yapan)|"
        "derleyen|röportaj|yazar|yazan|yazarı|hazırlayan|muhabir|muəllif|müəllif|müxbir|"
        "από (?:τον|την|τη)|συνέντευξη στ(?:ον|ην|η)|autor(?:i|ët)|nga|shkruar nga|shkruan"
        # Semitic, Iranian, Indic
        "|مאת|מאת|כתב|כתבה|בקלם|كتب|كتبت|كتبه|بقلم|إعداد|اعداد|الكاتب|الكاتبة|تقرير|حوار|نویسندگان|نویسنده|به "
        "قلم|گفت‌وگو از|گزارش از|گزارشگر|گزارش|خبرنگار|تحریر|مصنف|رپورٹ"
        "|از|द्वारा|लेखक|रिपोर्ट|रिपोर्टर|written by|লেখক|প্রতিবেদক|எழுதியவர்|எழுத்தாளர்|కథనం|రచయిత|ಲೇಖಕ(?:ರು)?|"
        "തയ്യാറാക്കിയത്|ਲੇਖਕ|लेखिका|ලේඛක|සටහන|ጸሐፊ|ዘጋቢ|በ"
        # East and South-East Asian, African
        "|oleh|penulis|ditulis oleh|laporan|reporter|pewarta|kontributor|wartawan|jurnalis|rep|"
        "tác giả|bài|bài và ảnh|bài, ảnh|tin, ảnh|bài viết|thực hiện|pv|ctv|phóng viên|ผู้สื่อข่าว|โดย|ผู้เขียน|"
        "เรื่องโดย|เรื่อง|na|imeandikwa na|mwandishi(?!\\s+wetu)|deur|ngu|umbhali|ni|ავტორი|հեղինակ|muallif|муаллиф|"
        "لیکوال|ليکوال|文章作者|"
        "daga|gan|minn|láti ọwọ́|láti ọwọ́|le|од|"
        "maqola muallifi|сэтгүүлч|ដោយ|ໂດຍ|ရေးသားသူ|લેખક|ലേഖകൻ|ಬರಹ|qoray"
    ),
    "photographer": (
        "photo(?:graph)?s?(?: by)?|photographed by|pictures? by|pictures?|photography(?: by)?|photographers?|"
        "images? by|visuals by"
        "|beeld|fotos?(?: von| de| di| door| af| av)?|bilder(?: von)?|bild|fotograf(?:ie|en|in|ía|i|ia)?(?: von| "
        "de)?|foto's|photos? de|photographies? de|photographies?|crédit photo"
        "|valokuva(?:t|aja)?|kuvat?|fotó|zdjęcia|fot\\.|снимки|фото|фотограф|φωτογραφ(?:ία|ίες)|"
        "fotoğraf(?:lar)?|foto oleh|fotografer|ảnh|снимка|छायाचित्र|फोटो|तस्वीर|ছবি|"
        "படம்|படங்கள்|ఫోటో|ഫോട്ടോ|ફોટો|ਫੋਟੋ|ภาพ|ช่างภาพ|"
        "picha|gambar|تصویر|تصاویر|فوٹو|ფოტო|լուսանկար|fotók|"
        "kuha ni|तस्बिर|ඡායාරූප|լուսանկարը|snímek|snímky|snímka|snimio|snimila|nuotr\\.?"
        "|titelbild|aufmacherbild|beitragsbild|cover (?:photo|image)|borítókép|nyitókép|címlapkép|kiemelt kép|"
        "photo de une|foto di copertina|(?:foto|imagen) de portada|kansikuva|forsidefoto|toppbild"
        "|تصوير|عکاس|عکس|צילום|צילומים|摄影|攝影|摄|撮影|写真|사진|images?|图(?![/／]文)|圖(?![/／]文)"
    ),
    "illustrator": (
        "illustrations?(?: by| von| de)?|illustrated by|illustrationen|ilustraci(?:ón|ones)(?: de)?|"
        "graphics?(?: by)?|grafik|插画|插圖|그래픽|日러스트"
    ),
    "videographer": "videos?(?: by| von| de| di)?|video by|filmed by|camera|kamera|видео|视频|影像|영상",
    "translator": (
        "translated by|translation(?: by)?|translator|translated from .{2,24} by|übersetzt von|übersetzung(?: "
        "von)?|aus dem .{4,24} (?:übersetzt )?von|übersetzer(?:in)?"
        "|traduit par|traduit de .{2,24} par|traduction(?: de| par)?|traducid[oa] por|traducción(?: de)?|"
        "traductor(?:a)?|traduzido por|tradução(?: de)?"
        "|tradotto da|traduzione(?: di)?|vertaald door|vertaling|översättning|oversat af|oversatt av|перевела?|"
        "перевод|переклад|переклала?|przetłumaczył|tłumaczenie|přeložil"
        "|fordította|μετάφραση|çeviri|çeviren|ترجمة|ترجمه|مترجم|תרגום|翻译|翻譯|编译|編譯|翻訳|번역|penerjemah|"
        "diterjemahkan oleh|अनुवाद|অনুবাদ|แปลโดย|แปล|ترجمہ|biên dịch|oversettelse|suomentanut|traducere(?: de)?|"
        "tradus de|překlad|přeložila|preklad|preložila?|przełożyła?|tłum\\.?|превод|மொழிபெயர்ப்பு|అనువాదం"
    ),
    "contributor": (
        "additional reporting(?: by)?|additional reporting from|with (?:additional )?reporting by|with "
        "(?:contributions?|files|help|input) (?:by|from)"
        "|contribut(?:ed|ing|ions?)(?: by)?|contributing writers?|research by|data by"
        "|mitarbeit|unter mitarbeit von|mitwirkung|recherche|collaborati?on(?: de)?|avec la collaboration de|"
        "avec la participation de"
        "|colaboraci[oó]n(?: de)?|con la colaboración de|con información de|información de|"
        "colaborou|colaboraron|colaboró|com "
        "informações d[aeo]s?|informações d[aeo]s?|con la collaborazione di|collaborazione"
        "|medewerking|met medewerking van|при участии|за участю|współpraca|με τη συμβολή"
    ),
    "editor": (
        "edited by|editing by|editors?|managing editor|online editor|edited and published by|"
        "fact[- ]check(?:ers?|ing|ed)(?: by)?|"
        "medically reviewed by|bearbeitet von|bearbeitung|redigiert von|redaktion|redakteur(?:in)?"
        "|redactie|eindredactie|bewerkt door|bewerking"
        "|edición(?: de)?|editad[oa] por|editor(?:a)?|édité par|édition|edição|editado por|a cura della "
        "redazione|redigeret af|redigerad av|redaktör|redaktør"
        "|редактор|отредактировал|редактировал|редактор текста|redakcja|redigują|επιμέλεια κειμένου|editör|"
        "تحرير|محرر|المحرر|ویراستار|עריכה|עורך"
        "|责任编辑|責任編輯|责编|責編|每经编辑|编辑|編輯|网络编辑|本文编辑|本期编辑|编校|核稿編輯|editor oleh|"
        "penyunting|redaktur|szerkesztette|biên tập|mhariri|บรรณาธิการ|편집|संपादक|संपादन"
    ),
    "reviewer": "审核|终审|审校|校对|校對|责校|审阅|监制|監製|统筹|值班主任|主编|主編|策划|制片|producer|produced by",
    "source": (
        "source|sources|quellen?|fuentes?|fontes?|bron|kilde|källa|lähde|источник(?:и)?|джерело|źródło|zdroj|"
        "forrás|izvor|πηγή|kaynak|المصدر|مصدر|منبع|מקור"
        "|эх сурвалж|дереккөзі?|манба|manba|mənbə|chanzo|burimi|šaltinis|avots|allikas|heimild|წყარო|"
        "աղբյուր|извор|крыніца"
        "|来源|來源|信息来源|消息来源|文章来源|新闻来源|稿件来源|資料來源|稿源|出典|提供|출처|sumber|nguồn|theo|ที่มา|स्रोत"
    ),
    "reporter_cjk": (
        "文字整理|採訪整理|采访整理|採訪撰文|撰稿人|主笔|主筆|特約記者|實習記者|見習記者|資深記者|本報特派員|"
        "特派记者|特派記者|首席记者|全媒体记者|取材・文|文・写真|文・撮影|文と写真|聞き手|構成・文|構成|編集委員|論説委員|ライター|글·사진|글ㆍ사진|글/사진|취재·사진|"
        "文/图|文/圖|图/文|圖/文|文|撰文|撰稿|撰写|作者|记者|記者|本报记者|本報記者|本网记者|本刊记者|本社记者|特约记者|见习记者|实习记者|实习生|通讯员|本报通讯员|特派员|驻.{2,8}记者"
        "|南都记者|每经记者|[\u4e00-\u9fff]{1,9}(?:社|网|報|报|台|刊|视|視|经|經|道|闻|聞|端|讯|訊)"
        "(?:驻.{2,8})? ?(?:记者|記者)|"
        "綜合報導|綜合報道|採訪|采写|采访|報導|文字|글|기사|논설위원|취재|작성자|기자명|기자|取材|執筆|文責"
    ),
}  # fmt: skip
"""What a label says the people did -> its spellings."""

CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"

_ORDER = (
    "contributor",
    "translator",
    "photographer",
    "illustrator",
    "videographer",
    "editor",
    "reviewer",
    "source",
    "reporter_cjk",
    "author",
)
ROLE_OF = {role: role for role in _ORDER} | {"reporter_cjk": "author"}


def _alternatives(role: str) -> str:
    """The spellings of a role's label, longest first, as one regular expression."""
    outside_groups = r"\|(?![^(]*\))"
    spellings = sorted(set(re.split(outside_groups, LABELS[role])), key=lambda text: (-len(text), text))
    return "|".join(spelling.replace(" ?", r"\s?").replace(" ", r"\s+") for spelling in spellings)


_GROUPS = "|".join(f"(?P<{role}>{_alternatives(role)})" for role in _ORDER)

LABEL = re.compile(
    # A label ends with a colon or slash, or with white space; labels of CJK script need neither.
    rf"(?i)\s*[(\[（【〔«□■◎◆]?\s*(?:{_GROUPS})(?:\s*[:：៖՝፡፦/／=＝●|丨・]\s*|\s*[-–—]\s+|"
    rf"(?<=[\u4e00-\u9fff][\u4e00-\u9fff])(?=[\u4e00-\u9fff])|\s+|\s*$)"
)

_COLON_ONLY = frozenset(
    "beeld na ni daga gan minn le од theo from از nga ngu words story report na writers bron di des fot camera images "
    "image theo bericht protokoll komentář picha gambar ภาพ แปล ছবি படம் படங்கள் फोटो तस्वीर تصویر تصاویر فوٹو "
    "글 기사 취재 "
    "文 文字 报道 報導 報道 采访 採訪 采写 取材 執筆 "
    "写真 撮影 摄影 攝影 摄 图 圖 사진 영상 视频 视频 影像 사진 그래픽 번역 편집 제공".split()
)
"""Labels that are also given names or frequent words: they count before a colon, or in lower case."""

_NAME = r"[A-ZÀ-Ž][\w'’.-]*(?:\s[A-ZÀ-Ž][\w'’.-]*){1,3}(?:\s?,\s[A-ZÀ-Ž][\w’' ]{2,24}|\s[-–|]\s.{0,40})?\W*$"
_THEO = re.compile(r"(?:[A-ZĐ]{2,8}|[A-Z][a-z]+[A-Z]\w+|[Bb]áo\s.{2,30}|\S+\.(?:vn|com|net)\S*)\W*$")
"""Vietnamese "according to", which is a given name elsewhere."""
_HANGUL = re.compile(r"[\uac00-\ud7af]{2,4}(?:\s?기자)?(?:\s*[,/·]|\s*$|\s+사진)")
_BY_NAMES = dict.fromkeys(
    ("Words", "Ni", "Nga", "Daga", "Ngu", "Deur", "Gan", "gan", "Minn", "minn", "le", "Le"), re.compile(_NAME)
) | {
    "Na": re.compile(f"(?a:{_NAME})"),
    "Theo": _THEO,
    "취재": _HANGUL,
    "사진": _HANGUL,
    "글": _HANGUL,
    "Од": re.compile(r"[А-ЯЀ-Џ][\w-]+(?:\s[А-ЯЀ-Џ][\w-]+){1,2}\W*$"),
}
"""Labels that open phrases too ("Na" in Slavic languages): a whole name and perhaps its place stand behind them."""

_FIRST = re.compile(r"([\w'’]+)(\??)")


def _first_words() -> frozenset[str]:
    """The words that open labels; "quellen?" opens as "quellen" and as "quelle"."""
    words: set[str] = set()
    for spellings in LABELS.values():
        for spelling in re.split(r"\|(?![^(]*\))", spellings):
            found = _FIRST.match(spelling)
            if found:
                words.add(found[1].casefold())
                if found[2]:
                    words.add(found[1][:-1].casefold())
    return frozenset(words)


_FIRST_WORDS = _first_words()
_PLAIN_START = re.compile(r"\s*[(\[（【〔«□■◎◆]?\s*([\w'’]+)")


@lru_cache(maxsize=50_000)
def _may_open(word: str) -> bool:
    """Whether a label can begin with this word; much cheaper than the expression of all labels."""
    word = word.casefold()
    if word in _FIRST_WORDS or (word[0] >= "\u2e80" and not word.isascii()):
        return True
    # Spellings with optional letters ("autor(?:in|en)?", "fotos?") are filed under their stem.
    return any(word[:length] in _FIRST_WORDS for length in range(max(2, len(word) - 7), len(word)))


@lru_cache(maxsize=2048)
def match_label(text: str) -> tuple[str, str, int] | None:
    """The label that opens ``text``: what the people did, the label as printed, where the names begin."""
    opening = _PLAIN_START.match(text)
    if opening is None or not _may_open(opening[1]):
        return None
    found = LABEL.match(text)
    if found is None or found.lastgroup is None:
        return None
    word = found[found.lastgroup]
    if (
        word.casefold() in _COLON_ONLY
        and not (word in _BY_NAMES and _BY_NAMES[word].match(text[found.end() :].strip(" \ue001")))
        and not (word.islower() and word.isascii())
        and found[0].rstrip()[-1:] not in ":：/／=＝・●|丨"
    ):
        return None
    after = text[found.end() :]
    if word.casefold() == "von" and after[:4].casefold() in ("der ", "den ", "dem "):
        return None  # a surname, "Von der Heide", not a label
    return ROLE_OF[found.lastgroup], word, found.end()


def is_label(text: str) -> bool:
    """Whether a text is labels and nothing else: "By", "Text:", "Autorin/Autor"."""
    for _ in range(3):
        label = match_label(text)
        if label is None:
            return False
        text = text[label[2] :].strip(" .,:/\ue001")
        if not text:
            return True
    return False
