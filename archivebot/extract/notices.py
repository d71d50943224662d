"""Notices that come in the place of a story: a challenge, a consent wall, a login, an age gate, a soft 404.

They say what they are in the title or in the heading; they are short.
"""

from __future__ import annotations

import re

from archivebot.extract.gone import GONE
from archivebot.later import later

CHALLENGE = re.compile(
    r"(?i)^(?:just a moment|attention required|access to this page has been denied|access "
    r"denied\s*(?:[|:\u2013\u2014-]|$)|are you (?:a )?(?:human|robot)|"
    r"please (?:wait|verify)|checking your browser|security check|verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"human verification|ddos-guard|pardon our interruption|robot or human|one more step|bot verification|"
    r"403 forbidden|request (?:blocked|rejected)|un momento|einen moment|client challenge|captcha)"
)
CONSENT = re.compile(
    r"(?i)^(?:before you continue|we value your privacy|your privacy (?:choices|matters)|"
    r"privacy (?:gate|settings|wall)|cookie[- ](?:consent|settings|policy|wall|einstellungen)|"
    r"(?:consent|zustimmung)(?: (?:manager|management|form|preferences|settings|required))?\s*(?:[|\u2013\u2014-]|$)|"
    r"datenschutz-?einstellungen|"
    r"mit werbung (?:lesen|weiterlesen)|gestion des cookies|gérer (?:vos|mes) cookies|privacy center)"
)
COOKIES = ("cookie", "tracking", "tracker", "traceur", "kakor", "evästei", "informasjonskapsl")
"""What every such wall speaks of."""
OURS = re.compile(
    r"\b(?:we|our|wir|unser\w*|nous|nos|notre|nuestr\w+|nosotros|noi|nostri|nossos|nós|wij|onze|vi|våra|vores|våre|"
    r"kumppanimme|my|nasi|naši|partnereink|noi|noștri|εμείς|μας|biz|ortaklarımız)\b"
)
"""Words by which a site speaks of itself; a report on such a wall tells of others."""
CONSENT_WORDS = tuple(
    map(
        re.compile,
        (
            r"einwilligung|zustimmung|\bconsent|consentement|consentimient|consenso|toestemming|samtyk?ke|samtycke|"
            r"suostumu|zgod[ęay]\b|souhlas|hozzájárul|acord(?:ul)?\b|consentimento|συγκατάθεσ|onay|rıza",
            r"partner|drittanbieter|third part|vendors?\b|partenaire|\bsocios\b|parceir|συνεργάτ|ortak",
            r"personali[sz]|personnalis|\bgepersonaliseerd|skräddarsy|tilpass?e|anpassa|dopasowan|přizpůsob|"
            r"εξατομίκευσ",
            r"\bip-adress|ip address|adresse ip|endgerät|\bdevice|werbung|\bads\b|advertis|publicité|publicidad|"
            r"pubblicit|reklam|annons|annonse|annonce|mainok|hirdetés|διαφημίσ|adverten",
        ),
    )
)
LEAST_CONSENT_WORDS = 3
"""Kinds of such words; a story about data protection has fewer in so few words, or says more."""
REFUSED = later(
    r"(?i)(?:access denied|accès (?:refusé|interdit)|acceso (?:denegado|restringido)|acesso negado|accesso negato|"
    r"zugriff verweigert|toegang geweigerd|åtkomst nekad|ingen adgang|pääsy estetty|odmowa dostępu|přístup odepřen|"
    r"prístup zamietnutý|hozzáférés megtagadva|acces (?:interzis|refuzat)|доступ (?:запрещ[её]н|ограничен|закрыт)|"
    r"доступ (?:заборонено|обмежено)|erişim (?:engellendi|reddedildi)|δεν επιτρέπεται η πρόσβαση|تم رفض الوصول|"
    r"アクセスが拒否されました|访问被拒绝|拒絕存取|접근이 거부되었습니다)"
)
"""The whole of such a title: "Access denied to the mine" may be a headline."""
SCRIPT = re.compile(
    r"(?i)^(?:please (?:enable|turn on) (?:javascript|cookies)|you need to enable javascript|javascript (?:is )?"
    r"(?:required|disabled|deaktiviert|désactivé|desactivado)|(?:this site requires|enable) javascript|"
    r"(?:your|this|ihr|votre|tu|su) (?:web ?)?(?:browser|navigateur|navegador) (?:is(?: not|n['’]t)(?: longer)?|"
    r"is no longer|wird nicht|n['’]est pas|no es|no está) |(?:unsupported|outdated) browser|veralteter browser)"
)
OFFER = later(
    r"(?i)(?:subscribe(?: now| today)?|subscriptions?|(?:choose|select) your (?:plan|subscription|offer)|(?:jetzt )?"
    r"abonnieren|abonnements?|(?:unsere )?(?:abos|angebote)|abonnez-vous|nos offres(?: d['’]abonnement)?|suscríbete|"
    r"suscripci(?:ón|ones)|abbonati|abbonamenti|assine|assinaturas?|abonneren|abonnementen|prenumerera|prenumeration|"
    r"bliv (?:abonnent|medlem)|bli (?:abonnent|medlem)|tilaa(?: lehti)?|prenumerata|předplatné|előfizetés|abonamente)"
)
"""The whole heading over what a subscription costs."""
LOGIN = later(
    r"(?i)(?:please )?(?:log|sign) ?in(?: (?:to|required)\b.{0,40})?|login|anmelden|anmeldung|einloggen|se connecter|"
    r"connexion|connectez-vous|iniciar sesi[óo]n|inicia sesi[óo]n|accedi|login richiesto|entrar|iniciar sess[ãa]o|"
    r"inloggen|log ind|logg inn|logga in|kirjaudu(?: sisään)?|zaloguj(?: się)?|logowanie|přihlášení|přihlásit se|"
    r"bejelentkezés|belépés|autentificare|conectare|σύνδεση|είσοδος|giriş(?: yap)?"
)
"""The whole of a heading over a form for the password."""
AGE = re.compile(
    r"(?i)(?:(?:please )?(?:verify|confirm) your age|age (?:verification|check|gate)|are you (?:over|at least|of )|"
    r"(?:bist du|sind sie) (?:schon |bereits |über |mindestens )*(?:18|16|volljährig)|altersverifikation|"
    r"avez-vous (?:plus de )?(?:18|l['’]âge)|¿(?:eres|es usted) mayor|hai (?:più di|almeno|compiuto) .{0,6}18|"
    r"(?:tem|tens|você tem) mais de 18|ben (?:je|u) (?:ouder dan )?18|er du (?:over|fylt|fyldt) 18|är du över 18|"
    r"oletko (?:yli )?18|czy masz (?:ukończone |skończone )?18|je vám (?:více než |už )?18|elmúltál 18|"
    r"ai (?:peste )?18 ani|είστε άνω των 18|18 yaşından büyük)"
)
MAINTENANCE = later(
    r"(?i)(?:(?:this |the |our |.{0,30}[-|–:] )?(?:web)?site |we(?:['’]re| are) )?(?:is )?(?:currently )?"
    r"(?:under|down for|scheduled|in)? ?maintenance(?: mode)?|"
    r"we(?:['’]ll| will) be (?:right )?back(?: soon| shortly)?|"
    r"(?:503 )?(?:service|site) (?:temporarily )?unavailable|temporarily unavailable|"
    r"50[0234]:? .{0,10}(?:bad gateway|internal server error|service unavailable|gateway time-?out)|bad gateway|"
    r"internal server error|gateway time-?out|wartungsarbeiten|wartungsmodus|"
    r"wir sind (?:gleich|bald) (?:wieder|zurück).*|"
    r"(?:(?:le |el |il |o )?(?:site|sitio|sito) )?(?:est )?(?:en maintenance|en mantenimiento|in manutenzione|"
    r"em manutenção)|(?:de site is )?in onderhoud|(?:.{0,30}[-|–] )?(?:site(?:-ul)? (?:este )?)?(?:în )?mentenanță|"
    r"under vedlikehold|under vedligeholdelse|υπό συντήρηση|bakım(?:dayız| çalışması| modu)|przerwa techniczna|"
    r"prace (?:techniczne|serwisowe)|(?:probíhá )?údržba(?: stránek)?|karbantartás(?: alatt)?|huoltokatko|"
    r"underhåll pågår"
)
"""The whole of such a title: works on a bridge have headlines, too."""
REDIRECT = re.compile(
    r"(?i)(?:you are being )?redirect(?:ed|ing|ion)?(?: to .{0,60})?|(?:auto(?:matische )?)?weiterleitung|"
    r"sie werden weitergeleitet|vous allez être redirigé.{0,20}|redirigiendo|reindirizzamento|przekierowanie|"
    r"(?:301|302|308) (?:moved|found|permanent).{0,20}|(?:document|object) moved|moved permanently"
)
COPIES = re.compile(r"(?i)(?:internet archive )?(?:open)?wayback(?: machine)?")
"""The whole title of what the software of web archives shows in the place of a copy: none, a calendar, a redirect."""
_BY_OPENING = (
    ("challenge", CHALLENGE),
    ("consent", CONSENT),
    ("soft_404", GONE),
    ("age_gate", AGE),
    ("challenge", SCRIPT),
)
_BY_WHOLE = (
    ("login", LOGIN),
    ("maintenance", MAINTENANCE),
    ("redirect", REDIRECT),
    ("soft_404", COPIES),
    ("challenge", REFUSED),
    ("login", OFFER),
)


PAY_OR_CONSENT = re.compile(
    r"mit werbung und tracking|(?:pur-?abo|contentpass)\b.{0,80}\b(?:tracking|werbefrei|ohne werbung)"
)
"""How German publishers put the choice between paying and being tracked."""


def notice_of(titles: list[str]) -> str | None:
    """What a page is that is titled so, in one word; None for a story."""
    for title in titles:
        whole = title.strip(" .!\u2026")
        for reason, pattern in _BY_OPENING:
            if pattern.match(title):
                return reason
        for reason, pattern in _BY_WHOLE:
            if pattern.fullmatch(whole):
                return reason
    return None


def asks_consent(text: str) -> bool:
    """Whether a short text speaks of cookies, consent, partners and advertisements at once: a wall before the story."""
    lower = text.lower()
    if PAY_OR_CONSENT.search(lower) is not None:
        return True
    if not any(word in lower for word in COOKIES) or OURS.search(lower) is None:
        return False
    return sum(pattern.search(lower) is not None for pattern in CONSENT_WORDS) >= LEAST_CONSENT_WORDS


WALL = later(
    r"(?i)\W*(?:this (?:post|article|story|content) is (?:only |available |exclusively )*(?:for|to|reserved for) "
    r".{0,20}(?:subscribers|members)|(?:please )?(?:subscribe|sign up|register|log in|sign in) (?:now )?to "
    r"(?:continue|read|keep)|"
    r"(?:keep|continue) reading (?:with|for|by)|to continue reading|(?:jetzt |hier )?weiterlesen mit(?! werbung)|"
    r"(?:sie (?:möchten|wollen)|möchten sie) (?:den artikel )?weiterlesen|.{0,40}für abonnenten|"
    r"(?:la suite de )?cet article est réservé|il vous reste .{0,20} de cet article|la suite est réservée|"
    r"(?:contenido|artículo) (?:exclusivo|solo) para|para (?:seguir|continuar) (?:leyendo|lendo)|"
    r"(?:questo )?(?:articolo|contenuto) (?:è )?riservato|per continuare a leggere|"
    r"(?:conteúdo|artigo) exclusivo para|(?:verder lezen|lees verder met)|alleen voor abonnees|"
    r"(?:kun )?for abonnenter|(?:denne|artikkelen|artiklen|saken) .{0,20}(?:er )?(?:kun )?for abonnenter|"
    r"(?:läs|vill du läsa) (?:vidare|hela)|(?:för|denna artikel är för) prenumeranter|jatka lukemista|"
    r"(?:vain )?tilaajille|dostęp tylko dla|pozostało .{0,20} (?:tekstu|artykułu)|czytaj dalej z|"
    r"(?:pouze )?pro předplatitele|(?:csak )?előfizetőknek)"
)
"""What stands over the offer behind which the rest of a story is sold."""
OFFERS = tuple(
    "subscri members continu reste weiterlesen abonn réservé leyendo leer lendo riservat exclusiv verder vidare "
    "prenumer lukemista tilaajille dostęp pozostało czytaj předplatitel előfizet reading".split()
)
"""One of them stands, in small letters, in every such line."""


def is_offer(line: str) -> bool:
    """Whether a line stands over the offer behind which the rest of a story is sold."""
    lower = line.lower()
    return any(word in lower for word in OFFERS) and WALL.match(line) is not None
