"""What newsrooms between Lisbon and Istanbul say to their readers: of mistakes, hints, rights, comments, subscriptions.

Lists as in :mod:`archivebot.extract.phrases`, one phrase a line, which ``prompts`` and ``endnotes`` read.
"""

from __future__ import annotations

_MISTAKES = r"""
    (?:vous avez|tu as|avez-vous) (?:repéré|relevé|constaté|trouvé|vu) .{0,20}(?:erreur|coquille|faute)\b.{0,60}\?
    (?:signale[rz]|corriger) (?:une|cette) (?:erreur|coquille|faute)\b
    (?:(?:has|ha|han) (?:encontrado|detectado|visto|notado|hallado)|encontraste|encontró|detectaste|viste|ves) .{0,30}
      \b(?:error|errata)\b.{0,40}\?
    (?:comunicar|reportar|informar|notificar|avisar) (?:de )?(?:um |un )?err(?:o|or)s?\b.{0,30}$
    (?:encontrou|viu|detetou|detectou|percebeu) .{0,20}\berro\b.{0,30}\?
    (?:hai (?:trovato|notato|visto)|segnala) (?:un )?(?:errore|refuso)\b.{0,60}$
    (?:has (?:detectat|trobat|vist)|heu (?:detectat|trobat)) .{0,20}\b(?:error|errada)\b
    (?:heb je|heeft u|zie je|ziet u) .{0,40}(?:fout|onjuistheid)\w*\b.{0,40}\?
    (?:har du )?(?:hittat?|hittade du|ser du|upptäckt) .{0,20}\bfel\b.{0,40}\?
    (?:har du )?(?:fandt du|fundet|funnet|fant du|oppdaget) .{0,20}\bfe(?:jl|il)\b.{0,40}\?
    (?:huomasitko|löysitkö|näitkö) .{0,20}virhe.{0,30}\?
    (?:znalazłeś|znalazłaś|widzisz|zauważyłeś|zauważyłaś|znaleźliście) .{0,30}(?:błąd|literówk).{0,60}
    (?:našli jste|našel jste|všimli jste si|objevili jste) .{0,30}chyb.{0,40}\?
    (?:ai (?:observat|găsit|identificat|sesizat)|ați (?:observat|găsit)|sesizează) .{0,30}(?:greșeal|eroare).{0,40}
    (?:βρήκατε|εντοπίσατε|είδατε) .{0,30}λάθος.{0,30}
    (?:haberde |yazıda )?(?:bir )?hata (?:mı|gördüyseniz|fark ett)\b.{0,60}
    (?:hibát|elírást) (?:talált|lát)\w*.{0,40}
"""
_HINTS = r"""
    (?:tens|tienes|tiene|tenés|tem|hai|vous avez|avez-vous) (?:alguna?|alguma|una|uma|qualche|une|des|cap) (?:\w+ )?
      (?:sugerencia|denuncia|sugestão|denúncia|segnalazione|information|info|suggestion|suggeriment)s?\b.{0,60}
      \b(?:nous|nos|contact|écri|escr|envi|mand|compart|partag|scriv|invia|para nós|redac)\w*
    (?:heb je|heeft u) (?:een |nog )?(?:nieuws|goede )?tips?\b.{0,90}
    (?:máte|máš|víte o|viete o) .{0,40}\b(?:tip|tipy|téma|něčem|niečom)\b.{0,80}\?
    masz (?:ciekawy |dla nas )?(?:temat|informacj|zdjęci)\w*\b.{0,90}
    (?:vil|vill|wil) (?:du|je) .{0,90}\b(?:nyhed|nyhet|debatt|leserbrev|læserbrev|insändar|mer om
      |nieuws)\w*\b.{0,60}\? ?\w
    (?:quer|quieres|quiere|querés|vuoi|voulez-vous|vols|chcesz|chcete|chceš|θέλετε|θέλεις|vrei|doriți)
       (?:a |să )?(?:receber|recibir|ricevere|recevoir|rebre|otrzymywać|dostawać|dostávat|primești|primiți
      |wiedzieć więcej|saber mais|saber más|sapere di più|να λαμβάνε\w+)\b.{0,120}\?
    (?:si|se|dacă|hvis|om|als|wenn|jeśli|jestli|αν) .{0,30}\b(?:gustado|gustó|plu|piaciuto|plăcut|gostou|agradat|podoba
      |líbil|synes godt om|likte|gillade)\b.{0,140}\b(?:canal|boletín|newsletter|canale|chaîne|comunitat\w+|facebook
      |compart|partag|condivid|distribui|suscr|subscr|iscriv|abon|apoya|soten|lettre|kan[ał]l|del )
    (?:si|se) (?:vols|quieres|quiere|deseas|queres|quer|vuoi) (?:rebre|recibir|receber|ricevere|estar|essere)\b.{0,140}
"""
_RIGHTS = r"""
    (?:para (?:hacer uso|usar|reproducir)|se permite|(?:queda |está )?prohibida) .{0,60}\b(?:contenidos?|nota
      |reproducción (?:total|parcial|de (?:este|esta|los contenidos)))\b
    tous droits de (?:reproduction|diffusion)
    (?:articolele|textele|materialele|știrile|preluarea|conținutul) .{0,60}\b(?:prelua|reproduc|sursei)
    (?:niets|alles) uit deze (?:publicatie|uitgave|site|krant)
    (?:bu )?(?:haberin|içeriğin|yazının) .{0,40}(?:yayın hakkı|telif|kopyalan|kaynak göster)
    (?:dalsze|kopiowanie|wszelkie prawa|wszystkie prawa) .{0,60}(?:rozpowszechniani|zastrzeżon|zabronion)
    (?:kopirování|přebírání|publikování|šíření) .{0,60}(?:souhlas|zakáz)
    (?:απαγορεύεται|επιτρέπεται) .{0,40}(?:αναδημοσίευσ|αναπαραγωγ)
    (?:reproduction|reproducción|reproducció|reprodução|riproduzione)\b.{0,30}\b(?:interdite|prohibida|prohibit|proibida
      |vietata|autoris\w+|permitida)\b
    (?:kopiering|eftertryk|ettertrykk|mångfaldigande) .{0,60}\b(?:förbjud|forbudt|ikke tillatt|utan tillstånd|uden)
"""
_COMMENTS = r"""
    (?:os|los|les|i|els|de) (?:comentários|comentarios|commentaires|commenti|comentaris
      |reacties) .{0,40}\b(?:não (?:repre
      |refle)|no (?:repre|refle)|ne (?:repr|refl)|non (?:rappr|rifle)|modérés|fermés|gesloten|niet )
    (?:leggi|lascia|scrivi|invia|inserisci|mostra) (?:i |un |il tuo )?comment[io]\b.{0,20}$
    (?:voir|lire|afficher) (?:les|tous les) (?:\d+ )?commentaires\b.{0,10}$
    (?:ver|mostrar) (?:los|os|todos (?:los|os)) (?:\d+ )?coment[aá]rios\b.{0,10}$
    yorum(?:lar(?:ınız|ı)?|unuz) .{0,40}(?:onay|editör|yayınlan)
    (?:jutusta|artikkelista|aiheesta) voi keskustella\b
"""
_OFFERS = r"""
    (?:cet article|ce texte|dit artikel|deze tekst|denne artikel|den här artikeln|denne saken|tämä juttu|ten artykuł
      |tento článek|este artigo|este artículo|questo articolo|acest articol) (?:vous est offert|lees je (?:nu )?gratis
      |is (?:gratis|alleen voor|exclusief)|er (?:kun )?for (?:abon|medl)|är (?:bara )?för (?:pren|plus)
      |on (?:vain )?tilaaj
      |jest (?:dostępny )?(?:tylko )?dla (?:pren|subs)|je (?:pouze )?pro předpl|é exclusivo|è gratuito|este exclusiv)
    pour ne rien (?:rater|manquer|louper)\b.{0,80}\b(?:télécharge|abonne|inscrive|suive|rejoigne|receve)z\b
    luister (?:ook )?naar (?:onze|de|het) (?:\w+ )?podcast\b
    kliknij .{0,20}\blubię to\b
    διαβάστε όλες τις
    votre (?:abonnement|soutien|don) (?:nous (?:est|permet|aide)|compte)\b
    en vous abonnant\b
    (?:el|o|il|le) (?:periodisme|periodismo|jornalismo|giornalismo|journalisme) .{0,50}\b(?:necessita|necesita|precisa
      |ha bisogno|a besoin|cuesta|custa|costa|coûte)\b.{0,80}\b(?:ti|tu|tus|usted|teu|você|seu apoio|su apoyo|ton
      |vous|votre|te|tuo|tuoi|voi|suscri\w+|subscr\w+|assin\w+|abbon\w+|abonn\w+)\b
    reste[zr]? (?:informée?s?|connectée?s?|à jour)\b
    (?:resta|rimani) (?:sempre )?(?:aggiornat|informat|conness)\w*
    (?:mantente|manténgase|mantén-te|mantenha-se|fique|fica) (?:sempre )?(?:informad|conectad|al día|por dentro
      |atualizad
      |al corrent)
    blijf (?:altijd )?op de hoogte\b
    (?:håll dig|hold deg|hold dig) (?:uppdaterad|oppdatert|opdateret)\b
    pysy (?:ajan tasalla|kartalla)
    bądź(?:cie)? (?:na bieżąco|z nami)\b
    (?:rămâi|rămâneți|fii|fiți) (?:la curent|conecta[tț]|informa[tț]|primul)
    (?:buďte|zůstaňte|zostaňte) (?:v obraze|s námi|v kontakte)\b
    μείνετε (?:ενημερωμέν|συντονισμέν)
    (?:få|motta|modtag|mottag) (?:varsel|varsler|pushvarsel|besked|notiser)\b.{0,90}
    (?:přidejte|pridajte) si nás\b
    (?:deixe|deja|laisse[rz]?|inserisci) (?:aqui |aquí |ici |qui )?(?:o |tu |su |votre |ton
       |la tua )(?:seu )?(?:e-?mail|correo)\b
    (?:faça|faz) parte do nosso\b
"""
PROMPTS = _MISTAKES + _HINTS + _RIGHTS + _COMMENTS + _OFFERS
"""What asks the reader for something, told by how the line begins."""

SIGN_OFFS = r"""
    about the (?:author|writer)s?\b(?=.{0,3}$|\s?:)|zur person\s?:
    follow (?:the (?:author|writer|reporter)|[\w.'’-]+ [\w.'’-]+(?: [\w.'’-]+)?) on (?:x|twitter|facebook|instagram
      |bluesky|threads|linkedin)\b(?=.{0,60}$)
    (?:the )?(?:opinions?|views?) (?:(?:expressed|here|herein|in this \w+|above|by the \w+) )+(?:are|is|belong)\b
    (?:the )?(?:opinions?|views?) (?:are|is) (?:personal|those of
      |(?:his|her|their|my|the (?:author|writer)\S{0,2}) own)\b
    this (?:article|story|piece) (?:has been|was|is) adapted\b(?=.{0,120}$)|distributed by (?=.{3,60}$)
    (?:das|dieses) (?:gespräch|interview) führten?(?! (?:zu|dazu|nicht|in|auf|bei|über|ins|ohne|am|er|sie|ich|man
      |der|die|das|ein)\b)(?=(?: [\w.'’-]+){2,6}\W*$)
    die fragen stellten?(?! (?:sich|der|die|das|ein|ihm|ihr|er|sie|man)\b)(?=(?: [\w.'’-]+){2,6}\W*$)
    dies(?:er|e|es) (?:text|artikel|beitrag|folge|interview) ist teil (?:einer
      |unserer|der) (?:\w+ )?(?:serie|reihe)
    (?:article |texte )?(?:publié|paru) (?:initialement|pour la première fois)\b(?=.{3,80}$)
    (?:síguel[ao]|sígueme|follow me) (?:en|on|por) (?=.{3,60}$)
    (?:las |los )?(?:opiniones|comentarios) .{0,60}(?:son )?responsabilidad\b
    est[ea] (?:contenido|artículo|columna|texto|artigo|coluna|conteúdo) (?:no|não) (?:representa|refleja
      |reflete|expresa)(?:,? ?\w+,?)? ?(?:neces[sa]+riamente)?,? ?(?:la|a|el|o) (?:opinión|opinião
      |posición|posição|pensamiento)
    met medewerking van (?=.{3,80}$)
    мнение (?:редакции|автора|авторов) (?:может|не)\b|точка зрения (?:редакции|автора)\b
    (?:a|an) (?:(?:earlier|shorter|longer|print) )?version of this (?:article|story|piece|column|essay|post)
       (?:first |originally |also )?(?:appear|ran\b|was (?:first |originally )?published)
    une version (?:de (?:ce texte|cet article)|antérieure|plus longue) .{0,20}\b(?:parue?|publiée)\b
    una versión (?:de este (?:artículo|texto)|anterior|previa) .{0,30}\b(?:publicó|publicada|apareció)\b
    uma versão (?:deste (?:artigo|texto)|anterior) .{0,30}\b(?:publicada|saiu)\b
    una versione di questo (?:articolo|testo) .{0,30}\b(?:pubblicata|apparsa|uscita)\b
    (?:deze|dit) (?:tekst|column|reportage|artikel|stuk|verhaal) (?:verscheen|stond|is eerder)\b
    tekst (?:pochodzi|ukazał się|pierwotnie)\b
    bu (?:içerik|yazı|haber|röportaj) ilk (?:olarak|kez)\b
    (?:not|oprac|opr)\. \w{2,12}\W*$
    (?:poglądy|opinie) (?:autora|wyrażone|zawarte)
    les (?:propos|opinions) (?:tenue?s|exprimée?s)\b
    .{2,40} no se (?:hace|responsabiliza)(?: responsable)? (?:de |por )?(?:las opiniones|los comentarios|el contenido)
    .{2,40} não se responsabiliza (?:por|pelo|pelas?|pelos)\b
    een (?:eerdere |kortere |langere )?versie van dit (?:artikel|stuk) (?:verscheen|stond|is)\b
    eine (?:frühere |kürzere |längere )?(?:version|fassung) dieses (?:artikels|textes|beitrags) (?:erschien|ist)\b
    (?:cet article|ce texte|ce reportage) (?:fait partie|est tiré|est (?:initialement )?paru
      |a (?:d['’]abord )?été publié)\b
    ce (?:contenu|texte|dossier|cahier)(?: \w+)? (?:a été (?:produit|réalisé|conçu|rédigé)|est (?:produit
      |proposé)) (?:par|en)\b
    est[ea] (?:nota|contenido|noticia|texto|conteúdo|matéria|reportagem|artículo|artigo) (?:fue|ha sido|foi)
       (?:\w+ )?(?:realizad|elaborad|producid|produzid|generad|gerad)[ao] (?:con|com|por|a partir|en|em)\b
    (?:conforme|de acuerdo) (?:a|con) los criterios de
    (?:texto )?escrito (?:ao abrigo|de acordo com|segundo|conforme) .{0,20}acordo ortográfico
    as informações são d[aoe]s? .{2,60}$
    (?:con|com) (?:información|informações|informaciones|informació|datos) d[eao]s?\b.{2,60}$
    (?:så|så här|slik|sådan) (?:jobbar|arbetar|jobber|arbejder|arbeider) .{0,40}\b(?:journalis|redaktion|publici)
    .{2,40} (?:arbeider|redigeres) (?:etter|i tråd med) .{0,30}(?:vær varsom|presseskikk|redaktørplakat)
    (?:etichete|taggar|emneord|avainsanat|asiasanat|aiheet|témata|klíčová slova|słowa kluczowe|tagi|oznake|címkék
      |ετικέτες|etiketler|argomenti|tópicos|assuntos|palavras-chave|palabras clave|mots[- ]clés|archivado en
      |arquivado em|etiquetes|arxivat a|trefwoorden|ključne (?:besede|riječi|reči)|atslēgvārdi|raktažodžiai)\s?:
"""
"""Who made the text, under what it is filed; told by how the line begins."""

READ_ALSO = r"""
    (?:la )?r[ée]da(?:ction|zione|cción|cção) (?:vous )?(?:conseille|consiglia|recomienda|recomenda|suggère)
    zum (?:weiterhören|nachhören|anhören|weiterschauen)
    (?:approfondisci|l['’]approfondimento|il punto|da leggere)
    (?:buna da|şuna da|bunlara da) (?:bak|oku)\w*
    (?:aiempi|tuore) juttu|taustaa
    tipy? redakc(?:e|ie)
    (?:recomandări|te-ar putea interesa|pe același subiect)
    (?:mohlo by (?:vás|ťa)|mohlo by vás) .{0,20}
    (?:te|le|us|et) (?:recomendamos|pot interessar|puede servir)
    (?:assista|mira|mirá|vea|guarda|regardez|voir|se) (?:el |o |la |il |al )?v[íi]d[ée]o
"""
"""What leads to another story or to a recording."""

_PLAIN = '(?!.*["\u201c\u201d\u201e\u00ab\u00bb]).{0,120}'
"""What is quoted is the story's."""
WITHIN = {
    "google": rf"{_PLAIN}(?:preferred source|source préférée|fuente preferida|fonte preferi[dt]a|bevorzugte quelle|"
    r"voorkeursbron|favoritkälla|foretrukne? kilde|oblíben\w+ zdroj|preferowan\w+ źród|sursă preferată|"
    r"tercih edilen kaynak|προτιμώμεν\w+ πηγ|google (?:actualités|nieuws|noticias|notícies|uutiset|zprávy|știri))",
    "verpas": rf"{_PLAIN}\b(?:so |damit )?(?:verpass\w+|verpasst) (?:sie|du|ihr) (?:nichts|keine)\b",
    "missar du": rf"{_PLAIN}\bså missar du (?:inget|inte|aldrig)\b",
}
"""What begins with other words, each with a text that it holds."""
