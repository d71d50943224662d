"""Lines in which a newsroom asks its reader for something in words of its own, told by what they speak of.

No list holds all ways to offer a letter or a channel, and a story may speak of each of these things; it hardly speaks
of all at once: the reader's mailbox, every morning, the news. What is quoted is a story's.
"""

from __future__ import annotations

from archivebot.later import later

MAX_LINE = 220
MAX_ANSWER = 70
PLATFORMS = ("youtu", "facebook", "instagram", "tiktok", "twitter", "vimeo", "spotify", "soundcloud")
COOKIES = (
    *("cookie", "kakor", "eväste", "informasjonskaps", "galet", "slapuk", "sīkdat", "sīkfail", "küpsis"),
    *("kolači", "piškot", "бискв", "çerez", "süti", "kuki"),
)
QUOTES = frozenset('"\u201c\u201d\u201e\u00ab\u00bb\u300c')

_COMMENTS = """
    comments commentaires comentarios comentários comentaris comentarii commenti reacties kommentaren kommentarerne
    kommentarfeltet kommentarsporet kommentarerna kommentarsfältet komentarzach komentářů komentářích komentárov
    komentároch komentarima komentarjih hozzászólásokban kommentekben kommenteissa yorumlarda yorumlara
    kommentteihin σχόλια коментарите комментариях коментарях komentaruose komentāros kommentaaridesse komentar luận
"""
_OTHERS = """
    cookie cookies kakor evästeitä informasjonskapsler galetes slapukus sīkdatnes sīkfailus küpsiseid kolačiće
    kolačića piškotke piškotkov küpsiste бисквитки çerez sütiket kuki cookie-uri android androidon androida
    androidille androidis androide androiden instagram facebook whatsapp telegram tiktok viber instagramie facebooku
    instagramu instagramista instagramist instagramon instagramme fejsbuku instagrame instagrama instagrami
    whatsapp'ta zalo whatsappu telegramu whatsappie telegramie whatsappon telegramon whatsappe telegrame telegramist
    whatsappist telegramista google inbox mailbox postfach mail correo e-mail email casella indbakke inkorg
    innboksen sähköpostiisi skrzynce schránce schránke sandučiću sandučetu nabiralniku postafiókjában kutunuzda
    kutunuza correu почте поща пошті dėžutėje pastkastītē postkastis surel thư e-post bandeja messagerie courriel
    buzón posta month monat mois mes mese mês lună maand måneden månaden kuussa miesięcznie měsíčně mesačne mjesečno
    mesečno mesec havi ayda μήνα месец месяц місяць mėnesį mēnesī kuus sebulan tháng
"""


def _as_written(words: str) -> frozenset[str]:
    return frozenset(word + end for word in words.split() for end in ("", *".,:;!?)\u00b7"))


COMMENTS = _as_written(_COMMENTS)
KEYS = COMMENTS | _as_written(_OTHERS)
"""Words of which one stands in such a line."""

SAID = _as_written(
    """
    argued warned announced afirmó señaló declaró anunció aseguró indicó afirmou disse declarou anunciou garantiu
    annonce annoncé indique indiqué dichiarato annunciato aldus meldde
    said says told tells explained explains added adds wrote writes sagt sagte erklärt erklärte erzählt erzählte
    berichtet berichtete meint meinte explique expliqué raconte raconte-t-elle raconte-t-il précise affirme déclaré
    assure dit-elle dit-il dice dijo explica explicó cuenta contó afirma afirmó disse detto spiega racconta afferma diz
    conta spune spus explică povestește declarat zegt zei vertelt vertelde siger sagde fortæller fortalte forklarer
    säger sade berättar berättade förklarar sier forteller sanoo sanoi kertoo kertoi mówi mówił powiedział powiedziała
    opowiada říká řekl řekla vypráví uvedl hovorí povedal povedala rozpráva kaže rekao rekla objašnjava pove mondja
    mondta meséli mesélte diyor dedi anlatıyor söyledi λέει είπε εξηγεί говорит сказал сказала рассказывает рассказала
    каже сказав сказала розповідає казва каза разказва diu sako sakė saka teica ütleb ütles räägib kata ujar nói kể
    """
)
"""Words by which a story hands on what somebody says of what is their own."""
OUR = (
    r"(?<!\w)(?:our|unser\w*|notre|nos|nuestr[ao]s?|nostr[aoie]s?|noss[ao]s?|noastr[ăe]|nostru|onze?|ons|vores?|"
    r"vår[at]?|våre|nasz\w*|nasi|n[aá]š\w*|μας|наш\w*|ни|mūs[uų]|meie)"
)
_OURS = r"(?:noastră|nostru|nostre|vår|μας|ни|kami|của chúng tôi)"
APP = later(
    rf"{OUR}(?: [^\W\d_]+){{0,3}} (?:gratis)?(?:app\b|applic|aplic|aplik|programėl|lietotn|äp|приложен|застосун|"
    rf"εφαρμογ)|"
    rf"(?:aplic|приложен|εφαρμογ|aplikas|ứng dụng)[^\W\d_]*(?: [^\W\d_]+){{0,2}} {_OURS}(?!\w)|"
    r"vår gratisapp|sovelluksellamme|sovelluksemme|alkalmazásunk|uygulamamız|ни приложение"
)
"""An application of its own."""
PHONES = later(r"(?=.*\b(?:iphone|ios|app store|apple|ajfon))(?=.*\b(?:android|google play))")
INVITED = later(
    r"\b(?:follow|join|find|subscribe|get |download|folg|finden sie|abonn|verpass|hol|suiv|retrouv|rejoin|télécharg|"
    r"sig[ua]|encuentr|encontr|únase|únete|uniu|descarg|segui|unisci|trov|scaric|acompanh|entr[ae] |baix|urmăr|găs|"
    r"intr[aă] |volg|vind|følg|finder|följ|hittar|finner|löydä|seuraa|dołącz|znajd|śledź|pobierz|sledujte|najd[eě]|"
    r"nájd|přidej|pridaj|prati|pronađ|pridruž|spremlj|megtalál|csatlakoz|kövess|bulabil|bulun|katıl|takip|ακολουθ|"
    r"παρακολουθ|βρείτε|подписыв|найд[её]те|присоедин|следите|знайдете|долуч|підпис|стежте|намер|присъедин|следете|"
    r"trobar|segu|leia[dt]|liitu|jälgi|pievieno|atrad|sekoj|sekite|prisijung|rasite|gabung|ikuti|tham gia|theo dõi)"
)
CHANNEL = later(
    rf"{OUR}(?: [^\W\d_]+)? (?:kan[aáā][lł]|canal|channel|chaîne|kanaal|канал)|(?:kanalen|κανάλι|канал\w{{0,2}}|"
    rf"canalul|"
    rf"kanal|kênh) "
    rf"{_OURS}(?!\w)|kanava(?:amme|mme)|csatornán(?:k|kat|khoz)|kanalımız"
)
"""A channel of its own."""
NETWORKS = later(
    r"instagram|facebook|fejsbuk|whatsapp|telegram|tiktok|youtube|twitter|threads|bluesky|viber|linkedin|zalo|"
    r"вконтакте|телеграм|инстаграм"
)
WRITING = later(
    r"\b(?:write|tell|share|give|giv |jaga |dalie|si hva|partilh|delite|donn|dite|dela |poděl|podeľ|поделит|поділ|"
    r"let us|join|schreib|diskutier|teil|sag|dites|écri|partage|cuént|escr|compart|diga|scriv|dillo|parteci|"
    r"particip|spune|scrie|lăsa|laat|schrijf|praat|deel|skriv|del |diskut|kerro|kirjoita|keskustel|napisz|podziel|"
    r"skomentuj|nap[ií][sš]|podel|podijel|ír[jd]|mond[jd]|yaz|paylaş|γράψ|πείτε|пиш|напиш|расскаж|розкаж|сподел|"
    r"parašyk|rakst|kirjuta|tulis|viết|chia sẻ|expliqu|digueu)"
)
CONTENT = later(
    r".{0,40}\b(?:content|inhalt|contenu|contenido|contenuto|conteúdo|conținut|inhoud|indhold|innehåll|innhold|sisältö|"
    r"treść|obsah|sadržaj|vsebin|tartal|içeri|περιεχόμεν|съдържание|содержимое|вміст|contingut|turin|satur|sisu|konten|"
    r"nội dung)"
)
CLICK = later(
    r"\b(?:click (?:here|to|on|the)|klicken sie|hier klicken|mit (?:einem|ihrem) klick|cliquez|haga clic|haz clic|"
    r"pulse|pinche|clicca|clique|cliqueu|klik (?:hier|her|for|om|untuk|pro)|klicka|klikk (?:her|for)|kliknij|"
    r"kliknut|klikn[iě]te|kattintson|tıklayın|πατήστε|κάντε κλικ|натисн(?:ете|іть)|нажмите|spustelėkite|"
    r"noklikšķiniet|klõpsa|nhấn|ap[aă]sa|ap[aă]să|napsau)"
)
EVERY = later(
    r"\b(?:every|each|daily|weekday|jeden|jeder|täglich|werktag|chaque|quotidien|cada|diari|tod[ao]s [ao]s|ogni|"
    r"fiecare|zilnic|elke|iedere|dagelijks|hver|daglig|varje|joka|päivittäin|każd|codzien|denně|každ|svak|vsak|"
    r"minden|naponta|her (?:iş )?gün|her sabah|κάθε|всеки|всяк|кажд|ежедневн|щод|щоб|щоран|kiekvien|kasdien|katr|"
    r"iga|setiap|mỗi|hằng)"
)
INBOX = later(
    r"\b(?:your (?:inbox|mailbox|e-?mail)|(?:ihr|dein)\w* (?:postfach|posteingang|e-mail)|votre (?:bo[iî]te|"
    r"messagerie|e-?mail|courriel)|en tu (?:correo|bandeja|buzón|e-?mail)|reciba.{0,60}en su (?:correo|bandeja|"
    r"buzón|e-?mail)|(?:tua|vostra) (?:casella|mail|e-mail|posta)|no (?:seu|teu) e-?mail|al (?:teu )?correu|"
    r"pe e-?mail|(?:je|jouw|uw) (?:mailbox|inbox|mail)|din (?:indbakke|inkorg|innboks|mail|e-post)|i innboksen|"
    r"på e-post|sähköpostiisi|(?:twojej|na|w) skrzyn(?:ce|kę)|vaš\w+ schrán\w+|vaší schrán\w+|vaš\w* (?:sandu\w+|"
    r"nabiralnik\w*)|postafiókjá\w+|e-posta kutunuz\w*|(?:email|inbox) σας|ваш\w* (?:поща|почт\w+|пошт\w+)|"
    r"jūsų pašto|jūsu pastkast\w+|sinu postkast\w*|kotak (?:surel|masuk) anda|hộp thư của bạn)"
)
NEWS = later(
    r"\b(?:stories|news|headlines|geschichten|nachrichten|histoires|actualit|infos|noticias|historias|storie|notizie|"
    r"histórias|notícias|povești|știri|verhalen|nieuws|historier|nyheder|berättelser|nyheter|saker|juttu|uutis|histori|"
    r"wiadomości|příběh|zpráv|príbeh|správ|prič|vijest|vest|zgodb|novic|történet|hír|hikâye|haber|ιστορ|ειδήσ|истори|"
    r"новин|новост|історі|istorij|naujien|ziņ|lugu|uudis|berita|câu chuyện|tin tức|històries|notícies)"
)
MONTHLY = later(
    r"\b(?:(?:a|per|each) month|(?:im|pro) monat|(?:par|au) mois|al mese?|(?:por|ao) mês|pe lună|(?:per|in de) maand|"
    r"(?:om|i) måneden|i månaden|kuussa|miesięcznie|měsíčně|mesačne|mjesečno|mesečno|na mesec|havi|ayda|το?ν μήνα|"
    r"на месец|в месяц|на місяць|per mėnesį|mēnesī|kuus|sebulan|mỗi tháng)\b"
)
SUPPORT = later(
    r"(?<!\w)(?:support|member|unterstütz|mitglied|souten|apóy|apoye|soci|sosten|sostien|apoi|susțin|steun|støtt?|"
    r"stöd|tue|wesprzyj|wspier|podpoř|podpor|podrž|podpr|támoga|destek|στηρί|подкреп|поддерж|підтрим|paremk|atbalst|"
    r"toeta|dukung|ủng hộ|subscript)"
)
MONEY = later(
    r"[€£$₺₽₴]|\b(?:euro|eiro|eur|pound|dollar|kron|korun|złot|forint|lira|lir|dinar|rupiah|đồng|lei|frank|franc|"
    r"real|reais|evr|zł\b|ευρώ|евро|лев|рубл|грив)"
)
OUR_WORK = later(
    r"(?:our|unser\w*|notre|nuestr[ao]|nostr[ao]|noss[ao]|noastr[ăe]|nostru|onze?|ons|vor(?:es)?|vårt?|nasz\w*|"
    r"naš\w*|наш\w*|mūsų|mūsu|meie)(?: [^\W\d_]+)? (?:work|journalis|newsroom|reporting|arbe(?:it|jde|te|id)|redak|"
    r"journalistik|travail|rédaction|trabajo|redacci|periodis|lavor|redazion|giornalis|trabalho|redação|jornalis|"
    r"munc|redacți|werk|redactie|journalistiek|prac|prác|rad|del[ou]|darb|töö|feina|redacc|работ|редакц|робот)|"
    r"(?:δουλειά|σύνταξή) μας|работата ни|munca noastră|redacția noastră|kerja kami|công việc của chúng tôi|"
    r"arbe(?:jde|idet) vårt|työtämme|munkánk|szerkesztőségünk|toimituksemme|redak(?:sjonen|tionen) vår|uredništvo|"
    r"çalışmalarımız|yazı işlerimiz|la nostra feina"
)
"""By which it speaks of what it does."""


def is_appeal(lower: str, words: list[str]) -> bool:
    """Whether a line, in small letters, is one; worth asking where a word of it is one of :data:`KEYS`."""
    if len(lower) > MAX_LINE or not QUOTES.isdisjoint(lower):
        return False
    return _asks_for_comments(lower) or (SAID.isdisjoint(words) and (_asks_for_consent(lower) or _offers(lower)))


def _asks_for_comments(lower: str) -> bool:
    """A question, and where to answer it: "What do you think? Tell us in the comments"."""
    at = max(lower.rfind("?"), lower.rfind(";"))
    rest = lower[at + 1 :].strip()
    return (
        at > 0 and len(rest) <= MAX_ANSWER and not COMMENTS.isdisjoint(rest.split()[-4:]) and bool(WRITING.search(rest))
    )


def _asks_for_consent(lower: str) -> bool:
    """What stands in the place of something embedded until the reader clicks."""
    return (
        CONTENT.match(lower) is not None
        and CLICK.search(lower) is not None
        and any(name in lower for name in PLATFORMS)
        and any(word in lower for word in COOKIES)
    )


def _offers(lower: str) -> bool:
    """An application, channels, a letter, a membership."""
    if MONTHLY.search(lower) and all(sign.search(lower) for sign in (OUR_WORK, MONEY, SUPPORT)):
        return True
    if PHONES.match(lower) and APP.search(lower):
        return "google play" in lower or INVITED.search(lower) is not None
    if len(set(NETWORKS.findall(lower))) > 1 and CHANNEL.search(lower):
        return INVITED.search(lower) is not None
    return all(sign.search(lower) for sign in (INBOX, EVERY, NEWS))
