"""Words that newsrooms set between and after the paragraphs of a story, in many languages.

Each list holds phrases of the trade (reference lines, prompts, sign-offs), no
names of publications. Reference lines count only where the line is a link or
ends soon: a sentence that merely begins with such words is a sentence.
"""

from __future__ import annotations

import re


def _words(*phrases: str) -> str:
    return "|".join(part for phrase in phrases for part in phrase.split("\n") if part)


READ_ALSO = _words(
    # English
    r"(?:also |must |please )?read(?: also| more| next| on| now| further| our| the full\b[^:]{0,30})?"
    r"(?: about| from| in| on| here| at)?",
    r"(?:also )?(?:see|watch|listen|check out)(?: also| more| now| next)?|more(?: on this| on| from| about| news| stories)?",
    r"(?:related|recommended|suggested|similar|further|popular)(?: articles?| stor(?:y|ies)| news| coverage| content"
    r"| topics?| links?| reading| posts?| videos?)?",
    r"you (?:may|might|can|will)(?: also)? (?:like|enjoy|read|be interested in|want to read)[^:]{0,20}",
    r"(?:don['\u2019]t miss|dig deeper|go deeper|in case you missed it|what to read next|trending(?: now)?|most read"
    r"|most popular|latest(?: news| stories)?|top stories|story continues below|editor['\u2019]s picks?)",
    # German
    r"(?:lesen|h\u00f6ren|sehen|schauen) sie (?:hier |dazu )?(?:auch|mehr|weiter|dazu|hier)(?: hier| dazu| zum thema)?",
    r"(?:schon|bereits) gelesen|auch (?:interessant|lesenswert|spannend)|mehr (?:zum thema|dazu|infos?|aus|\u00fcber|von|zu)"
    r"|(?:weitere|mehr) (?:artikel|nachrichten|news|themen|informationen|infos|meldungen|links)(?: zum thema| zu)?"
    r"|das k\u00f6nnte (?:sie|dich|euch) auch interessieren|passend dazu|zum (?:thema|weiterlesen)|weiterlesen|lesetipp"
    r"|(?:lies|lest) (?:auch|mehr|hier)|aktuelle meldungen|meistgelesen|weiterf\u00fchrende(?:r)? links?|siehe auch"
    r"|hier geht(?:'|\u2019)?s zum? .{0,30}|mehr lesen",
    # French
    r"(?:\u00e0|a) (?:lire|voir|\u00e9couter)(?: aussi| \u00e9galement| sur le sujet| ou relire)?|lire (?:aussi|\u00e9galement|la suite|plus)"
    r"|sur le m\u00eame (?:sujet|th\u00e8me)|(?:voir|lisez) (?:aussi|\u00e9galement)|notre dossier|pour aller plus loin"
    r"|articles? (?:li\u00e9s?|associ\u00e9s?)|plus sur le sujet",
    # Spanish, Portuguese, Catalan
    r"(?:lea|lee|leer|vea|ver|mira|mire|te puede|le puede|puede|puedes) (?:tambi\u00e9n|tambien|m\u00e1s|interesar|leer|ver)"
    r"(?: tambi\u00e9n| m\u00e1s| interesar| leer)?|(?:te|le) (?:puede|podr\u00eda|recomendamos|recomendamos leer)(?: interesar)?"
    r"|(?:notas?|noticias?|art\u00edculos?|contenidos?|temas?) (?:relacionad[ao]s?|recomendad[ao]s?)|m\u00e1s (?:informaci\u00f3n|noticias|sobre|en)"
    r"|tambi\u00e9n (?:lea|lee|puede|puedes) ?(?:leer|ver)?|sigue leyendo|siga leyendo|adem\u00e1s lee|recomendados?|lectura recomendada",
    r"(?:leia|veja|saiba|confira|assista) (?:tamb\u00e9m|mais)|(?:not\u00edcias|mat\u00e9rias|artigos) relacionad[ao]s|llegiu tamb\u00e9",
    # Italian, Romanian
    r"(?:leggi|vedi|guarda) (?:anche|tutto|qui)|(?:articoli|notizie) correlat[ie]|potrebbe interessarti(?: anche)?|per approfondire"
    r"|cite\u0219te \u0219i|cite\u015fte \u015fi|vezi \u0219i",
    # Dutch, Swedish, Norwegian, Danish, Finnish
    r"lees (?:ook|meer|verder)|(?:bekijk|zie) ook|l\u00e4s (?:ocks\u00e5|mer|\u00e4ven)|se ogs\u00e5|se ocks\u00e5|les (?:ogs\u00e5|mer|hele)|l\u00e6s (?:ogs\u00e5|mere)"
    r"|relaterte? (?:saker|artikler)|relaterade artiklar|relaterede artikler|lue (?:my\u00f6s|lis\u00e4\u00e4)|katso my\u00f6s",
    # Polish, Czech, Slovak, Hungarian
    r"(?:czytaj|przeczytaj|zobacz|sprawd\u017a|pos\u0142uchaj|obejrzyj|polecamy|warto przeczyta\u0107)(?: te\u017c| tak\u017ce| r\u00f3wnie\u017c| wi\u0119cej| dalej| ca\u0142o\u015b\u0107)?"
    r"|wi\u0119cej na ten temat|(?:\u010dt\u011bte|p\u0159e\u010dt\u011bte si|sledujte)(?: tak\u00e9| v\u00edce| d\u00e1le)?|\u010d\u00edtajte (?:aj|tie\u017e|viac)|souvisej\u00edc\u00ed(?: \u010dl\u00e1nky)?"
    r"|olvassa? el ?(?:ezt is|m\u00e9g)?|kapcsol\u00f3d\u00f3 (?:cikk(?:ek|\u00fcnk)?)|(?:p)?olvasta m\u00e1r",
    # Russian, Ukrainian, Bulgarian, Serbian
    r"(?:\u0447\u0438\u0442\u0430\u0439\u0442\u0435|\u0447\u0438\u0442\u0430\u0442\u044c|\u0441\u043c\u043e\u0442\u0440\u0438\u0442\u0435)(?: \u0442\u0430\u043a\u0436\u0435| \u0435\u0449\u0435| \u0435\u0449\u0451| \u0434\u0430\u043b\u0435\u0435| \u043f\u043e \u0442\u0435\u043c\u0435)?|(?:\u043f\u043e|\u0432) \u0442\u0435\u043c\u0435|\u043c\u0430\u0442\u0435\u0440\u0438\u0430\u043b\u044b \u043f\u043e \u0442\u0435\u043c\u0435|\u0435\u0449[\u0435\u0451] \u043f\u043e \u0442\u0435\u043c\u0435"
    r"|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u043e\u0436|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0449\u0435|\u043f\u0440\u043e\u0447\u0435\u0442\u0435\u0442\u0435 \u043e\u0449\u0435|\u043f\u0440\u043e\u0447\u0438\u0442\u0430\u0458\u0442\u0435 \u0458\u043e\u0448|pro\u010ditajte (?:i|jo\u0161)",
    # Turkish, Greek, Indonesian, Vietnamese
    r"(?:ayr\u0131ca|bunu da) (?:oku|bak\u0131n\u0131z)\w*|ilgili haber(?:ler)?|\u03b4\u03b9\u03b1\u03b2\u03ac\u03c3\u03c4\u03b5 (?:\u03b5\u03c0\u03af\u03c3\u03b7\u03c2|\u03b1\u03ba\u03cc\u03bc\u03b7)|baca (?:juga|selengkapnya)|xem th\u00eam|tin li\u00ean quan|\u0111\u1ecdc th\u00eam",
    # Arabic, Persian, Urdu, Hebrew, Hindi
    r"(?:\u0627\u0642\u0631\u0623|\u0625\u0642\u0631\u0623|\u0634\u0627\u0647\u062f|\u0637\u0627\u0644\u0639)(?: \u0623\u064a\u0636\u0627\u064b?| \u0623\u064a\u0636\u064b\u0627| \u0627\u064a\u0636\u0627| \u0627\u0644\u0645\u0632\u064a\u062f)|\u0645\u0648\u0636\u0648\u0639\u0627\u062a (?:\u0630\u0627\u062a \u0635\u0644\u0629|\u0645\u062a\u0639\u0644\u0642\u0629)|\u0628\u06cc\u0634\u062a\u0631 \u0628\u062e\u0648\u0627\u0646\u06cc\u062f|(?:\u0628\u062e\u0648\u0627\u0646\u06cc\u062f|\u0645\u0637\u0627\u0644\u0628 \u0645\u0631\u062a\u0628\u0637)|\u0645\u0632\u06cc\u062f \u067e\u0691\u06be\u06cc\u06ba"
    r"|\u05e7\u05e8\u05d0\u05d5 (?:\u05d2\u05dd|\u05e2\u05d5\u05d3)|\u092f\u0939 \u092d\u0940 \u092a\u0922\u093c\u0947\u0902|\u0907\u0938\u0947 \u092d\u0940 \u092a\u0922\u093c\u0947\u0902",
    # Chinese, Japanese, Korean
    r"(?:\u76f8\u5173|\u76f8\u95dc|\u5ef6\u4f38|\u63a8\u8350|\u63a8\u85a6|\u66f4\u591a)(?:\u9605\u8bfb|\u95b1\u8b80|\u65b0\u95fb|\u65b0\u805e|\u62a5\u9053|\u5831\u5c0e|\u5185\u5bb9|\u94fe\u63a5|\u6587\u7ae0)|\u95a2\u9023(?:\u8a18\u4e8b|\u30cb\u30e5\u30fc\u30b9|\u30ea\u30f3\u30af)|(?:\u3042\u308f\u305b\u3066\u8aad\u307f\u305f\u3044|\u3082\u3063\u3068\u8aad\u3080|\u7d9a\u304d\u3092\u8aad\u3080)|\uad00\ub828\s?\uae30\uc0ac|\ub354\s?\ubcf4\uae30",
)
"""Lines that lead to another story."""

LEADS_ON = re.compile(r"(?i)\W*(?:" + READ_ALSO + r")(?!\w)")
"""A line that begins with such words, whatever follows."""

LABEL = re.compile(
    r"(?i)\W*(?:"
    + READ_ALSO
    + "|"
    + _words(
        r"(?:paid |sponsored )?(?:advertise?ment|ad|ads|promoted|sponsored)(?: content)?|(?:article|story|content) continues(?: below)?(?: (?:the )?(?:ad|advertisement))?"
        r"|continue reading|comments?|leave a (?:comment|reply)|share(?: this(?: article| story| post)?)?|print|e-?mail|save|tags?|topics?"
        r"|(?:lesedauer|lesezeit|reading time|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|czas czytania)\W*\d*\s*(?:min\w*)?|\d+\s*min(?:ute)?s?\.?\s*(?:read|lesezeit|de lecture|de lectura|di lettura)"
        r"|(?:video )?loading|close|follow us|click here|subscribe|sign up|sign in|log in|newsletter|copy link|show more|view gallery|key event"
        r"|skip(?: past)? .{0,30}|listen to this article.{0,20}|(?:image|photo|picture|video) \d+ of \d+|faqs?|story timeline",
        r"anzeige|werbung|kommentare?|kommentieren|teilen|drucken|merken|schlagworte|stichworte|themen|lesezeit|inhalt(?:sverzeichnis)?|quellen?|mehr|externer inhalt"
        r"|artikel (?:teilen|anh\u00f6ren|vorlesen|drucken)|newsletter|jetzt abonnieren|zur startseite|nach oben|ende der .{0,30}|zitiervorschlag",
        r"publicit\u00e9|partager|commentaires?|imprimer|la suite apr\u00e8s cette publicit\u00e9|abonnez-vous|s'abonner|publicidad|compartir|comentarios?|etiquetas"
        r"|temas|suscr\u00edbete|publicidade|compartilhe?|coment\u00e1rios?|pubblicit\u00e0|condividi|commenti|advertentie|delen|reacties|annons(?:e)?|reklama?|mainos"
        r"|udost\u0119pnij|komentarze|sd\u00edlet|diskuse|\u0440\u0435\u043a\u043b\u0430\u043c\u0430|\u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0438|\u043f\u043e\u0434\u0435\u043b\u0438\u0442\u044c\u0441\u044f|\u0442\u0435\u0433\u0438|reklam|yorumlar|payla\u015f|iklan|\u0625\u0639\u0644\u0627\u0646|\u0634\u0627\u0631\u0643|\u5e7f\u544a|\u5206\u4eab\u8ba9\u66f4\u591a\u4eba\u770b\u5230|\u5ee3\u544a|\u5206\u4eab|\u5e83\u544a|\uad11\uace0",
    )
    + r")\W*"
)
"""A whole line that is a label of the page, not of the story."""

REFERENCE = re.compile(r"(?i)\W*(?:" + READ_ALSO + r")\s*(?::|\uff1a|\?|!|\u2026|>|\u00bb|\u2192|\||\u2013|\u2014|- )")
"""A line that begins by pointing to another story."""

POINTER = re.compile(r"\s*(?:>>?|\u00bb|\u2192|\u279c|\u27a4|\u25ba|\u25b6|\u27a1|\U0001f449|\+\+\+)")
"""Signs that newsrooms set before a reference."""

_PRODUCTS = (
    "spende spenden spendenkonto mitglied mitgliedschaft magazin ausgabe probeabo testabo digitalabo printausgabe e-mail mailingliste "
    "donation donations donate patreon paypal steady subscribing subscribed sign-up updates edition account konto profil "
    "comunidad canales bolet\u00edn boletines correo edici\u00f3n suscripciones chaîne communaut\u00e9 compte don dons "
    "nyhetsbrev nyhedsbrev nieuwsbrief uutiskirje newslettera newsletteru subskrypcj\u0119 zpravodaj canale discord threads bluesky mastodon x.com "
    "\u043a\u0430\u043d\u0430\u043b \u043a\u0430\u043d\u0430\u043b\u0435 \u0441\u043e\u0446\u0441\u0435\u0442\u044f\u0445 viber dzen \u0434\u0437\u0435\u043d "
    "newsletter newsletters app apps ios android store e-paper epaper inbox whatsapp telegram podcast podcasts "
    "subscription subscriptions subscriber subscribers subscribe abonnement abonnieren abo abonnenten abonnez "
    "suscripción suscríbete suscriptores suscríbase prenumeration prenumerata subskrypcja notifications "
    "membership facebook twitter instagram youtube linkedin tiktok flipboard alerts boletín infolettre push- "
    "nachrichten рассылка рассылку телеграм телеграм-канал telegram-канал telegram-kanal e-mail-adresse kanal "
    "canal feed feeds premium abonnés lettre bulletin journalism journalismus periodismo "
)
PRODUCTS = frozenset(word + end for word in _PRODUCTS.split() for end in ("", *'.,!?:;)"\u201d\u2026\u00bb'))
"""Words with what may stick to them, one of which stands in nearly every prompt: what the reader shall sign up for."""

_INVITE = _words(
    r"sign[- ]?(?:ing )?up|signing up|subscrib(?:e|ing)|follow (?:us|our|me|him|her|them|@|\w+ on)|like us|join (?:us|our|the)|download|get (?:the|our|all|more|your|breaking)|click here|register|become an?"
    r"|support (?:us|our|the|independent)|donat(?:e|ing)|stay (?:informed|up|tuned|connected)|bookmark|delivered (?:straight |directly )?to|add us|keep up|have your say|tell us"
    r"|abonnier\w*|folg(?:t|e) (?:uns|auf)|registrier\w*|hol(?:t|e)? (?:dir|euch)|sicher(?:e|t|n sie) (?:dir|euch|sich)|teste(?:n sie)?|schreib(?:t|en sie) uns|mach(?:t|en sie)? mit|werde(?:t|n sie)?|spende(?:t|n sie)?"
    r"|unterst\u00fctz\w*|erhalte(?:n sie)?|bestell\w*|lade(?:n sie)?|klick\w*|einfach hier klicken|probieren sie|lesen sie (?:das|die|unser\w*)|submit|find out|try|grab|shop|buy|order|enter your|check out|connect with"
    r"|melden sie sich|jetzt (?:anmelden|abonnieren|registrieren|herunterladen|testen|kostenlos)|abonnieren(?: sie)?|folgen sie|folge(?:n)? (?:uns|auf)|hier (?:anmelden|abonnieren|bestellen)|registrieren sie|bestellen sie|laden sie|holen sie sich|unterst\u00fctzen sie|anmelden"
    r"|abonnez|inscrivez|recevez|suivez|rejoignez|t\u00e9l\u00e9chargez|soutenez|suscr\u00edb\w+|\u00fanete|\u00fanase|s\u00edguenos|siga(?:nos)?|sigue a|reg\u00edstr\w+|descarg\w+|recib[ae]\w*|apoya\w*|inscreva|assine|siga|baixe|iscriviti|seguici|scarica"
    r"|schrijf je in|volg ons|meld je aan|prenumerera|f\u00f6lj oss|abonner|f\u00f8lg oss|f\u00f8lg os|zapisz si\u0119|obserwuj|subskrybuj|do\u0142\u0105cz|pobierz|odeb\u00edrejte|sledujte|p\u0159ihlaste|\u043f\u043e\u0434\u043f\u0438\u0441\u044b\u0432\u0430\u0439\u0442\w+|\u043f\u043e\u0434\u043f\u0438\u0448\u0438\w+|\u043f\u0456\u0434\u043f\u0438\u0441\u0443\u0439\w+|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u043d\u0430\u0441"
    r"|abone ol|takip ed|ikuti kami|\u062a\u0627\u0628\u0639\u0648\u0646\u0627|\u0627\u0634\u062a\u0631\u0643|\u5173\u6ce8|\u767b\u9332"
)
PROMPT_INVITE = re.compile(
    rf"(?i)(?:^\W*|[.!?:;|>\u2013\u2014\u2026\"(,]\s*|\b(?:please|bitte|to|and|und|or|oder|y|et|by|can|or|a)\s)(?:{_INVITE})(?!\w)"
)
"""A prompt invites to a product: both words stand in one short paragraph."""

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w")
PROMPT = re.compile(
    r"(?i)^\W*(?:"
    + _words(
        r"to (?:view|read|continue reading|access) (?:the|this|our) (?:full |rest of |whole )?(?:story|article|content)|if you(?:['\u2019]re| are) (?:already )?a subscriber|already a (?:subscriber|member)"
        r"|this (?:article|content|story) is (?:only |available |reserved )*(?:for|to) (?:our )?(?:subscribers|members)|do you (?:have|like|know) (?:a (?:story|tip)|this|more)|do you have (?:a|any|an) .{0,40}(?:tip|story|question)s?\b|have (?:a|you got a) (?:news )?(?:tip|story)"
        r"|(?:got|have) a (?:news )?(?:tip|story)|(?:our|your) (?:support|donation|contribution|subscription)s? (?:helps?|makes?|enables?|is)|(?:please )?(?:e-?mail|contact|write to|reach|text|call|get in touch with) (?:us|the (?:author|writer|reporter|newsroom|editor)|me|him|her|[A-Z][\w.\u2019'-]+(?: [A-Z][\w.\u2019'-]+){0,3}) (?:at|on|via|by|with)"
        r"|send (?:us |your )?(?:tips|feedback|comments|corrections|questions|letters)|(?:for|get|check out|find|see) (?:the |all the |more (?:of )?)?(?:latest|breaking|more) (?:breaking )?(?:news|stories|updates|headlines)\b|follow (?:along )?(?:us|me|him|her|@)|thank you for reading|thanks for reading"
        r"|we (?:want|would like|['\u2019]d like|would love) to hear|submit (?:your|a)|first-time subscribers|if you(?:['\u2019]re| are) seeing this|(?:you can )?(?:write|e-?mail) (?:to )?(?:us|me)\b|this is a (?:breaking|developing)|what do you think\?|let us know|share your (?:thoughts|views|opinion|story)"
        r"|view (?:the )?(?:discussion|comments)|(?:the )?comments? (?:are|is|on this) |(?:you must|please) (?:be )?(?:log|sign|enable|turn)|(?:we use|this (?:site|website) uses) (?:income|cookies)|by (?:subscribing|signing up|clicking|submitting|continuing)",
        r"sie (?:haben|wollen|m\u00f6chten|k\u00f6nnen|lesen) .{0,60}(?:newsletter|artikel|abo|app|kommentar)|(?:dieser|der|diesen|den) (?:artikel|beitrag|text|inhalt)s? .{0,60}(?:abonnenten|zuerst|erschien|ver\u00f6ffentlicht|erstmals|urspr\u00fcnglich)"
        r"|(?:haben|hast) (?:sie|du) (?:fragen|anregungen|hinweise|einen fehler|informationen|tipps)|fehler (?:gefunden|entdeckt|melden)|(?:um|an) .{0,60}(?:kommentieren|diskussion .{0,20}beteiligen).{0,60}|bitte .{0,40}(?:anmelden|einloggen|registrieren|beachten sie)|zum (?:folgen|kommentieren) bitte|alle angaben ohne gew\u00e4hr"
        r"|(?:gef\u00e4llt|kennt|kennen|hast|haben|m\u00f6chte\w*|willst|wollt|lust|interesse) .{0,40}\b(?:unser\w*|uns)\b.{0,60}\?|.{0,80}\bhier (?:klicken|entlang|abonnieren)\b|.{0,40}jetzt auch (?:digital|als e-paper|auf)|.{0,10}noch keine bewertungen|keine kommentare|kommentare? (?:schreiben|verfassen)|schreib(?:en sie|t|e)? (?:uns|einen kommentar)"
        r"|exklusiv f\u00fcr abonnenten|weiterlesen mit|jetzt weiterlesen|noch kein abo",
        r"(?:cet|l['\u2019]|la suite de (?:cet |l['\u2019]))article (?:est |r\u00e9serv)|d\u00e9j\u00e0 abonn\u00e9|este (?:art\u00edculo|contenido) es (?:exclusivo|solo)|ya eres suscriptor|(?:puede|puedes|pueden) escribirnos|escr\u00edb[ea]n?os|si (?:quiere|quieres|desea|tiene|tienes) .{0,60}(?:escr\u00ed|suscr|comun|noticia|denuncia)|\u00bf(?:quiere|quieres|te gust|le gust|tiene|tienes|ya sab\u00edas)|vous (?:avez|souhaitez|voulez|aimez) .{0,60}(?:\u00e9crivez|question|commentaire|newsletter|contactez|abonn)|\u00e9crivez[- ]|donnez votre avis|(?:podoba|spodoba\u0142) .{0,40}(?:artyku\u0142|tekst)|czytasz w\u0142a\u015bnie|masz (?:temat|newsa|informacj)|chcesz by\u0107 na bie\u017c\u0105co",
    )
    + r")"
)
"""A line that asks the reader for something, told by how it begins."""

SIGN_OFF = re.compile(
    r"(?i)^\W*(?:"
    + _words(
        r"(?:mit|avec|con|with|met|med|z|s)\s+(?:\w+[/, ]+){0,3}(?:dpa|afp|ap|reuters|apa|sid|epd|kna|efe|ansa|ntb|tt|pap|\u010dtk|ctk|sda|agencies|agenturen|agencias|wires?|wire services)\b.{0,30}$",
        r"(?:additional |further |extra |with (?:additional |other )?)?(?:reporting|writing|editing|production|research|contributions?|files?|inputs?|reports?|translation) (?:by|from|in)\b(?=.{3,220}$)(?!.{0,200}[a-z]{4,} (?:said|told|found|showed|shows|says|was|were|has|have|is|are)\b)"
        r"|compiled by|written by|edited by|translated by|adapted by|source:|sources:|image:|photo(?:s|graph)?(?:by| by|:)|picture:|credit:|copyright|\u00a9|\(c\) ?\d|all rights reserved|published in the print edition|(?:this )?(?:article|story|column|post|report|piece) (?:was )?(?:first|originally|previously)?,? ?(?:first |originally )?(?:appeared|published|posted|written|produced)\b(?=.{0,160}$)"
        r"|(?:first|originally) (?:published|appeared) (?:in|on|by|at)|the views? (?:and opinions? )?expressed|(?:e-?mail|contact|twitter|tel)\s?:|this (?:story|article) (?:has been|was) (?:updated|corrected|edited|translated)|\(?(?:editing|reporting|writing) by",
        r"quellen?\s?:|foto(?:s|credit)?\s?:|(?:photo|image|bild|picture) ?credits?\b|bild(?:er)?\s?:|text\s?:\s|redaktion\s?:|red\.\s|mit (?:material|agenturmaterial|informationen) (?:von|der|des)|\(?mit (?:material|agentur)|sendung\s?:|autor(?:in)?\s?:|stand\s?:|erstver\u00f6ffentlichung|(?:dieser|der) (?:text|beitrag|artikel) (?:erschien|ist (?:zuerst|erstmals|urspr\u00fcnglich))|transparenzhinweis|hinweis der redaktion",
        r"fuentes?\s?:|cr\u00e9dits?\s?:|avec (?:l['\u2019])?(?:afp|reuters)\b.{0,30}$|con informaci\u00f3n de|fonte\s?:|\u017ar\u00f3d\u0142o\s?:|zdroj\s?:|\u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a\s?:|\u0444\u043e\u0442\u043e\s?:|kaynak\s?:|sumber\s?:|\u8d23\u7f16|\u8d23\u4efb\u7f16\u8f91|\u8cac\u4efb\u7de8\u8f2f|\u6765\u6e90|\uff08\u8d23\u7f16|k\u00e4lla\s?:|kilde\s?:|bron\s?:",
    )
    + r")"
)
"""A line that says who made the text or where it came from, told by how it begins."""

CONTRIBUTED = re.compile(
    r"(?i)(?:contributed (?:to|reporting)|assisted in|contribuy\u00f3 a|a contribu\u00e9 \u00e0)(?: (?:this|the|cet?|este))? ?(?:report|story|article|piece|reportage|dispatch|post)?\w*\W*$"
)
"""A line that ends like "Jane Roe contributed to this report."."""

_TRADE = (
    r"correspondent|reporter|editor|author|columnist|journalist|writer|professor|researcher|fellow|lecturer|analyst|producer|"
    r"freelance|covers|writes|teaches|contributor|scholar|redakteur\w*|korrespondent\w*|autor\w*|journalist\w*|berichtet|schreibt|"
    r"chefredakteur\w*|volont\u00e4r\w*|leitet|journaliste|r\u00e9dac\w+|periodista|redactor\w*|profesor\w*|giornalista|dziennikar\w+|"
    r"novin\u00e1\u0159\w*|\u0436\u0443\u0440\u043d\u0430\u043b\u0438\u0441\u0442\w*|\u043a\u043e\u0440\u0440\u0435\u0441\u043f\u043e\u043d\u0434\u0435\u043d\u0442\w*"
)
BIOGRAPHY = re.compile(
    r"^\W*(?:[A-Z]\w+ ){0,2}?(?:[A-Z\u00c0-\u017d\u0410-\u042f][\w.'\u2019-]*,? ){1,4}(?:\([^)]{1,20}\),? )?"
    rf"(?:is|are|was|ist|sind|arbeitet|hat|est|es|\u00e8|er|\u00e4r|jest|je|covers|writes|reports|teaches|works|joined|berichtet|schreibt|leitet)\b.{{0,160}}\b(?:{_TRADE})\b"
)
"""A line that introduces the author: name, verb, trade."""
