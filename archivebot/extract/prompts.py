"""Lines that ask the reader for something: to subscribe, follow, install, pay, write; in many languages.

The patterns are written for text in small letters.
"""

from __future__ import annotations

import re

from archivebot.extract import prompts_eastern, prompts_german, prompts_notes, prompts_short, prompts_western
from archivebot.extract.openings import Openings
from archivebot.extract.phrases import listed, one_pattern
from archivebot.later import later

_PRODUCTS = """
    spende spenden spendenkonto mitglied mitgliedschaft magazin ausgabe probeabo testabo digitalabo printausgabe e-mail
    mailingliste donation donations donate patreon paypal steady subscribing subscribed sign-up updates edition account
    konto profil comunidad boletín boletines correo edición suscripciones chaîne communauté nyhetsbrev nyhedsbrev
    nieuwsbrief uutiskirje newslettera newsletteru subskrypcję zpravodaj discord threads bluesky mastodon x.com
    соцсетях viber showcase dzen дзен newsletter newsletters app apps ios android store e-paper epaper inbox whatsapp
    telegram podcast podcasts subscription subscriptions subscriber subscribers subscribe abonnement abonnieren abo
    abonnenten abonnez suscripción suscríbete suscriptores suscríbase prenumeration prenumerata subskrypcja
    notifications membership facebook twitter instagram youtube linkedin tiktok flipboard alerts infolettre
    push-nachrichten рассылка рассылку телеграм телеграм-канал telegram-канал telegram-kanal e-mail-adresse feed
    hírlevél hírlevelünk hírlevelünkre hírlevelünket butlletí butlletins uutiskirjeen ενημερωτικό nyhetsbrevet
    nyhetsbreven nyhedsbrevet nyhedsbreve nieuwsbrieven newsletterul newsletterze canal kuwhatsapp nakuwhatsapp
    kufacebook nakufacebook feeds premium abonnés lettre bulletin journalism journalismus periodismo bilten biltenu
    zpravodaje zpravodaji spravodaj spravodaja hírlevélre hírlevelet uutiskirjeemme δελτίο biuletyn biuletynu e-novice
    e-novic naujienlaiškį naujienlaiškio uudiskirja uudiskirjaga appen appar app'en app-ul aplicación aplicația
    aplicaţia aplicação aplicativo aplikację aplikacji aplikaci aplikáciu appli applicazione sovellus sovelluksen
    alkalmazást uygulamamızı εφαρμογή приложение застосунок indbakke inkorg innboksen postfach casella schránky
    skrzynkę correu mòbil розсилку розсилка бюлетин бюлетина newsletterom newsletterem
"""
PRODUCTS = frozenset(word + end for word in _PRODUCTS.split() for end in ("", *'.,!?:;)"\u201d\u2026\u00bb'))
"""Words with what may stick to them, one of which stands in nearly every prompt: what the reader shall sign up for."""

_INVITE = one_pattern(
    r"""
    sign[- ]?(?:ing )?up
    signing up
    subscrib(?:e|ing)
    follow (?:us|our|me|him|her|them|@)
    follow .{1,50}? on (?:facebook|twitter|x|instagram|threads|bluesky|tiktok|youtube|linkedin|whatsapp|telegram|
      google news|apple news|flipboard)
    like us
    join (?:us|our|the)
    download
    get (?:the|our|all|more|your|breaking)
    click here
    register
    become an?
    support (?:us|our|the|independent)
    donat(?:e|ing)
    stay (?:informed|up|tuned|connected)
    bookmark
    delivered (?:straight |directly )?to
    add us
    keep up
    have your say
    tell us
    abonnier\w*
    folg(?:t|e) (?:uns|auf)
    diskutier(?:t|e|en sie)
    hier (?:entlang|geht(?: e|['’])s zu[mr]?)
    registrier\w*
    hol(?:t|e)? (?:dir|euch)
    sicher(?:e|t|n sie) (?:dir|euch|sich)
    teste(?:n sie)?
    schreib(?:t|en sie) uns
    mach(?:t|en sie)? mit
    werde(?:t|n sie)?
    spende(?:t|n sie)?
    unterstütz\w*
    erhalte(?:n sie)?
    bestell\w*
    lade(?:n sie)?
    klick\w*
    einfach hier klicken
    probieren sie
    lesen sie (?:das|die|unser\w*)
    submit
    find out
    try
    grab
    shop
    buy
    order
    enter your
    check out
    connect with
    melden sie sich
    jetzt (?:anmelden|abonnieren|registrieren|herunterladen|testen|kostenlos)
    folgen sie
    folge(?:n)? (?:uns|auf)
    hier (?:anmelden|abonnieren|bestellen)
    laden sie
    holen sie sich
    unterstützen sie
    anmelden
    abonnez
    inscrivez
    recevez
    suivez
    rejoignez
    téléchargez
    soutenez
    suscríb\w+
    únete
    únase
    síguenos
    siga(?:nos)?
    sigue a
    regístr\w+
    descarg\w+
    recib[ae]\w*
    apoya(?:r|nos)?
    (?:envíanos(?:lo)?|mándanos(?:lo)?|envie-nos|envoyez-nous|inviaci|mandaci|stuur ons|skicka till oss)
    inscreva
    assine
    siga
    baixe
    iscriviti
    seguici
    scarica
    schrijf (?:je|u) (?:dan |nu |hier )?in
    volg ons
    meld (?:je|u) (?:dan |nu |hier )?aan
    prenumerera
    följ oss
    abonner
    følg oss
    følg os
    zapisz się
    obserwuj
    subskrybuj
    dołącz
    pobierz
    odebírejte
    sledujte
    přihlaste
    подписывайт\w+
    подпиши\w+
    підписуй\w+
    (?:abonează-te|abonați-vă|urmărește-ne|urmăriți-ne|descarcă|descărcați|înscrie-te|iratkozz(?:on)?
      |kövess(?:en|ed)?|csatlakozz(?:on)?|fizess(?:en)? elő|támogass?(?:a|on)?|(?:εγγραφ|γραφτ)είτε|κάντε εγγραφή
      |ακολουθήστε|κατεβάστε|subscriu(?:-te|-t['’]hi|viu-vos)|segueix(?:-nos)?|uneix-te|tilaa|seuraa|liity
      |lataa|tilmeld|abonnér|meld deg på|last ned|følg med|ladda ner|anmäl dig|skriv upp dig|abonati
      |abbonati|unisciti|segui|urmăriți|urmărește|sigue|seguí|clicca qui|abonneer|ontvang|word (?:nu )?(?:lid|abonnee)
      |přihlas\w*|stáhněte|předplaťte|prihlás\w*|odoberajte|stiahnite|acompanhe|receba|participe|junte-se|subscreva
      |cliquez ici|haz clic|clique aqui|nichts (?:mehr )?verpassen|ne (?:manquez|ratez)|no te pierdas|non perder\w*
      |não perca|nu rata|nie przegap|missa inte|gå ikke glip|mis niets|älä missaa)
    читайте нас
    abone ol
    takip ed
    ikuti kami
    تابعونا
    اشترك
    关注
    登録
    """
    + prompts_eastern.INVITES
)
INVITES = later(
    rf"(?:^\W*|[.!?:;|>\u2013\u2014\u2026\"(]\s*|\b(?:please|bitte|så|dann|alors|entonces|então|allora|pak|tak)\s)(?:{_INVITE})(?!\w)"
)
"""A sentence that begins with an invitation; together with a product it is a prompt."""

INVITES_WITHIN = later(rf"\b(?:to|and|und|or|oder|y|et|by|can|a)\s(?:{_INVITE})(?!\w)")
"""An invitation inside a sentence, which may be news: it is a prompt where the line speaks to the reader."""

CHANNELS, ASKS = prompts_eastern.CHANNELS, prompts_eastern.ASKS

ADDRESSES = frozenset(
    "you your us our we sie ihr ihre ihren uns unser unsere unseren unserem du dein deine dich dir euch euer eure vous "
    "votre vos nous notre nos tu te tus su nuestro nuestra nos ti tuo nostro nostra je jouw ons onze dig din oss nas "
    "nasz nasze nás nám наш нас вас ваш".split()
)
"""Words by which a newsroom speaks of itself and to the reader."""

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w")
PROMPT = Openings(
    listed(
        r"""
    click here (?:to|for)\b
    to (?:view|read|continue reading|access) (?:the|this|our) (?:full |rest of |whole )?(?:story|article|
      content)
    if you(?:['’]re| are) (?:already )?a subscriber
    already a (?:subscriber|member)
    this (?:article|content|story) is (?:only |available |reserved )*(?:for|to) (?:our )?(?:subscribers|members)
    do you (?:have|like|know) (?:a (?:story|tip)|this|more)
    do you have (?:a|any|an) .{0,40}(?:tip|story|question)s?\b
    have (?:a|you got a) (?:news )?(?:tip|story)
    (?:got|have) a (?:news )?(?:tip|story)
    (?:our|your) (?:support|donation|contribution|subscription)s? (?:helps?|makes?|enables?|is)
    (?:please )?(?:e-?mail|contact|write to|reach|text|call|get in touch with) (?:us|the (?:author|writer|
      reporter|newsroom|editor)|me|him|her|[a-z][\w.’'-]+(?: [a-z][\w.’'-]+){0,3}) (?:at|on|via|by|with)
    send (?:us |your )?(?:tips|feedback|comments|corrections|questions|letters)
    (?:for|get|check out|find|see) (?:the |all the |more (?:of )?)?(?:latest|breaking|
      more) (?:breaking )?(?:news|stories|updates|headlines)\b
    follow (?:along )?(?:us|me|him|her|@)
    follow (?:on|.{3,40} @) (?:facebook|twitter|instagram|youtube|telegram|tiktok)\b(?=.{0,60}$)
    thank(?:s| you) for reading
    we (?:want|would like|['’]d like|would love) to hear
    submit (?:your|a)
    first-time subscribers
    if you(?:['’]re| are) seeing this
    (?:you can )?(?:write|e-?mail) (?:to )?(?:us|me)\b
    this is a (?:breaking|developing)
    what do you think\?
    if you (?:found|enjoyed|like|liked|love|value|appreciate)
    vi ønsker en (?:åben|god)
    (?:har du|sitter du på|sidder du med|har du et) (?:et )?(?:nyhets)?tips?\b(?=.{0,60}\?)
    (?:ta|tag) kontakt (?:med|til) (?:oss|os|våre?|vores|redaksjonen|redaktionen)\b
    kontakta (?:oss|vår|redaktionen)\b
    let us know
    ha nem szeretn\w+ lemaradni
    (?:sie (?:wollen|möchten)|du (?:willst|möchtest)) nichts (?:mehr )?verpassen
    share this (?:story|article|post|page)\b
    share and enjoy\b
    these icons link to
    (?:best viewed (?:with|in|at)|you are visitor number|optimisé pour)\b
    think your friends (?:would|might|may) (?:be interested|like|enjoy)
    share your (?:thoughts|views|opinion|story)
    view (?:the )?(?:discussion|comments)
    (?:the )?comments? (?:are|is|on this)\s
    (?:you must|please) (?:be )?(?:log|sign|enable|turn)
    (?:we use|(?:this|our) (?:site|website) uses) (?:income|cookies)
    by (?:subscribing|signing up|clicking|submitting|continuing|entering your|registering|joining|providing your)
    sie (?:haben|wollen|möchten|können|lesen) .{0,60}(?:newsletter|artikel|abo|app|kommentar)
    (?:dieser|der|diesen|den) (?:artikel|beitrag|text|inhalt)s? .{0,60}(?:abonnenten|zuerst|erschien|
      veröffentlicht|erstmals|ursprünglich|kooperation mit|zusammenarbeit mit)
    (?:haben|hast) (?:sie|du) (?:fragen|anregungen|hinweise|einen fehler|informationen|tipps)
    fehler (?:gefunden|entdeckt|melden)
    (?:um|an) .{0,60}(?:kommentieren|diskussion .{0,20}beteiligen).{0,60}
    bitte .{0,40}(?:anmelden|einloggen|registrieren|beachten sie)
    bitte geben sie .{0,30}(?:kommentar|namen?|e-?mail|suchbegriff)\b
    zum (?:folgen|kommentieren) bitte
    alle angaben ohne gewähr
    (?:gefällt|kennt|kennen|hast|haben|möchte\w*|willst|wollt|lust|interesse) .{0,40}\b(?:unser\w*|uns)
      \b.{0,60}\?
    keine kommentare
    kommentare? (?:schreiben|verfassen)
    schreib(?:en sie|t|e)? (?:uns|einen kommentar)
    exklusiv für abonnenten
    weiterlesen mit
    jetzt weiterlesen
    noch kein abo
    sign up (?:for|to) (?:the latest|our|free|daily|weekly|breaking|exclusive)\b
    create (?:an|a free|your) account (?:or|to|and)\b
    (?:plus,? )?(?:get |enjoy )?(?:special|unlimited|full) (?:online |digital )?access to .{3,80}
      \b(?:account|premium|content|sites)\b
    mit (?:meiner|deiner|ihrer|der) anmeldung (?:zum|zur|stimm|akzept|erklär|bestätig)
    an dieser stelle (?:finde[nst]+|befindet sich|haben wir|steht) .{0,60}\binhalt
    (?:ich bin (?:damit )?einverstanden|i agree|j['\u2019]accepte|acepto|accetto|ik ga (?:ermee )?akkoord),? (?:.{0,40}
      )?(?:extern|third[- ]part|drittplattform|tiers|terz|tercer|derden)
    (?:um|zum anzeigen?|zur anzeige) .{0,60}inhalts? .{0,60}(?:anzuzeigen|sehen|zustimm|einwillig|aktivier|akzeptier)
    (?:to (?:view|see|show|display|load) this|this) (?:content|post|video|embed|element) .{0,80}(?:cookie|consent|your
      (?:permission|privacy))
    (?:pour (?:voir|afficher|visualiser)|ce contenu|para ver este contenido|per (?:vedere|visualizzare) questo
      contenuto) .{0,100}(?:cookie|accept|acept|accett|consent)
    (?:cet|l['’]|la suite de (?:cet |l['’]))article (?:est |réserv)
    déjà abonné|ya eres suscriptor
    este (?:artículo|contenido) es (?:exclusivo|solo)
    (?:puede|puedes|pueden) escribirnos
    escríb[ea]n?os
    si (?:quiere|quieres|desea|tiene|tienes) .{0,60}(?:escrí|suscr|comun|noticia|denuncia)
    ¿(?:quiere|quieres|te gust|le gust|tiene|tienes|ya sabías)
    vous (?:avez|souhaitez|voulez|aimez) .{0,60}(?:écrivez|question|commentaire|newsletter|contactez|abonn)
    écrivez[- ]
    donnez votre avis
    (?:podoba|spodobał) .{0,40}(?:artykuł|tekst)
    (?:vídeos?|fotos?)\s?: (?:veja|assista|confira)\b
    (?:veja|assista|confira) (?:as|os|todas as|todos os|outr[ao]s) (?:últimas )?(?:notícias|vídeos|reportagens)\b
    (?:link presente|gostou (?:deste|desta|do|da) .{3,30}\?)
    czytasz właśnie
    masz (?:temat|newsa|informacj)
    chcesz być na bieżąco
    więcej .{0,60}\b(?:znajdziesz|znajdziecie|przeczytasz|przeczytacie) (?:na|w)\b
    """
        + prompts_german.PROMPTS
        + prompts_notes.NOTES
        + prompts_western.PROMPTS
        + prompts_short.PROMPTS
        + prompts_eastern.PROMPTS
    ),
    later=prompts_eastern.PROMPTS_WITHIN
    | prompts_notes.SURVEYS
    | prompts_western.WITHIN
    | {
        " comment": r".{0,120}\b(?:let us know|tell us|have your say|share (?:it|them|your \w+)"
        r"|leave (?:it|them|your \w+)|join in)\b[^.!?]{0,80} (?:in|via|with) (?:the|our) comments?\b.{0,30}$",
        "get your podcasts": r".{0,300}\b(?:wherever|where) you get your podcasts\W*$",
        "hier ": r".{0,80}\bhier (?:klicken|entlang|abonnieren)\b",
        "jetzt auch": r".{0,90}jetzt auch (?:digital|als e-paper|auf|bei (?:whatsapp|facebook|instagram|telegram))",
        "noch keine bewertungen": r".{0,10}noch keine bewertungen",
    },
)
"""A line that asks the reader for something, told by how it begins."""
