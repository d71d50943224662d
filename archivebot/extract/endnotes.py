"""Lines under a story that say who made it, where it came from, or who the author is; in many languages.

Sign-offs are read in small letters, biographies as printed: names are told by their capitals.
"""

from __future__ import annotations

import re

from archivebot.extract import endnotes_eastern, prompts_western
from archivebot.extract.openings import Openings
from archivebot.extract.phrases import listed, one_pattern

RESERVED = (
    "rights reserved|diritti (?:sono )?riservati|derechos reservados|direitos reservados|droits réservés"
    "|rechte vorbehalten|rechten voorbehouden|drets reservats|drepturile rezervate|práva vyhrazena|prawa zastrzeżone"
)
SIGN_OFF = Openings(
    listed(
        r"""
    (?:mit|avec|con|with|met|med|z|s)\s+(?:\w+[/, ]+){0,3}(?:dpa|afp|ap|reuters|apa|sid|epd|kna|efe|ansa|ntb|tt|
      pap|čtk|ctk|sda|agencies|agenturen|agencias|wires?|wire services)\b.{0,30}$
    (?:additional |further |extra |with (?:additional |other )?)?(?:reporting|writing|editing|production|
      research|contributions?|files?|inputs?|reports?|translation) (?:by|from|in)\b(?=.{3,220}$)
      (?!.{0,200}[a-z]{4,} (?:said|told|found|showed|shows|says|was|were|has|have|is|are)\b)
    compiled by
    this (?:\w+ ){0,2}(?:story|article|piece|reporting|coverage|guide|series|post|feature
      |investigation(?=.{0,140}\b(?:journalis|foundation|fund\b|grant|fellowship|cent(?:er|re)\b|institute))
      )\w*\b(?! (?:of|that)\b).{0,40}? (?:made possible
      |co-?published|brought to you|co-?produced|funded|supported|(?:re)?published (?:in (?:partnership|collaboration)
      |here with|with permission|from)|produced (?:in (?:partnership|collaboration)|as part|with support)
      |(?:is )?part of .{3,90}\b(?:supported|funded) by)\b
    (?:filed|tagged|posted)(?: under| in| to| with| as)?\s?:
    (?:reprints?|permissions?|for permission)\b.{0,60}\b(?:reuse|reprint|licens|republish)
    (?:banner|header|cover|featured?|lead|top|main|hero|thumbnail) (?:image|photo|picture|illustration)s?
      \s?(?::|by\b|courtesy|credit)
    (?:nothing in this|(?:the |this )?(?:information|content|article|story|report))\b.{0,60}
      \b(?:(?:does|do|is|are|should|shall) (?:not )?(?:be )?(?:constitute|considered|construed|taken|intended|meant
      |a substitute|provide))\b.{0,40}\b(?:investment|financial|legal|medical|professional) advice\b
    (?:reporting|work|coverage|research|travel) (?:for|on) this (?:story|series|project|article|piece|report)
      \s(?:was|is|were) (?:\w+ )?(?:supported|funded|made possible)\b
    this report by .{3,40} was first published (?:on )?\w+\.? \d{1,2}, \d{4}\W*$
    with an? file from .{3,60}$
    published (?:in|by|on) .{3,60} (?:on|from) .{0,20}\b\d{4}\W*$
    (?:our )?(?:editorials?|op-eds?|columns?|letters?|opinions?)\b.{0,50} (?:represent|reflect|express)s? (?:the
       |only the
      |solely the )?(?:views?|opinions?|position)
    (?:disclaimer\s?: )?(?:this|the) (?:article|content|information|story|material)\b.{0,30} is (?:intended |meant
      |provided )?(?:only |solely |purely )?(?:for|to provide) (?:general |educational |informational |information)
    diesen (?:artikel|beitrag|text) finden sie\b(?=.{0,60}\b(?:internet|online|webcode|unter))
    posted by\b(?=.{3,80}\b(?:19|20)\d\d\b)
    (?:this (?:entry|post) was posted|posted|filed|tracked) (?:on|in|under|at)\b(?=.{0,60}(?:\b(?:19|20)\d\d\b|filed))
    trackback (?:url|pings|uri)
    listed below are links to
    written by
    (?:copy )?edited by
    fact[- ]check(?:ed|ing)? by
    translated by
    adapted by
    sources?\s?:
    image:
    photo(?:s|graph)?(?:by| by|:)
    picture:
    credit:
    copyright
    \u00a9
    \(c\) ?\d
    all rights reserved
    published in the print edition
    (?:this )?(?:article|story|column|post|report|piece) (?:was )?(?:first|originally|previously)?,? ?(?:first |
      originally )?(?:appeared|published|posted|written|produced)\b(?=.{0,160}$)
    (?:first|originally) (?:published|appeared) (?:in|on|by|at)
    (?:first|originally) (?:published|posted):? [\w ,.]{0,16}\d[^!?]{0,30}$
    the views? (?:and opinions? )?expressed
    (?:les|las|le|as) (?:opinions|opiniones|opinioni|opiniões) (?:exprim|express?ad|expres|vertid|espress)
    (?:e-?mail|(?:(?:media|press)(?: relations)? )?contacts?|twitter|tel)\s?:
    this (?:story|article) (?:has been|was) (?:updated|corrected|edited|translated|amended|revised)
    (?:juttua|uutista|artikkelia) (?:on )?(?:päivitetty|korjattu|muokattu)
    (?:artikeln|artikkelen|artiklen|saken) (?:har|er|ble|blev|är) (?:uppdatera|oppdater|opdater|rätta|rette)
    (?:dit artikel|deze tekst) is (?:aangepast|bijgewerkt|geactualiseerd|gecorrigeerd)
    (?:cet article a été|noticia|articolo|artículo) (?:mis à jour|modifié|corrigé|actualizada|actualizado|aggiornato)
    (?:dieser|der) (?:artikel|text|beitrag) wurde (?:aktualisiert|korrigiert|ergänzt|geändert)
    \(?(?:editing|reporting|writing) by
    original-content von:
    rückfragen (?:bitte an|an|von|für)\b(?=.{0,60}$)
    this (?:summary|article|story|text|translation) (?:was|is|has been) (?:\w+ )?(?:generated|created|made|written|
      produced|translated|prepared|summari[sz]ed) .{0,40}\b(?:ai|artificial intelligence|chatgpt)\b(?=.{0,120}$)
    (?:diese zusammenfassung|dieser (?:artikel|text|beitrag)|diese übersetzung) (?:wurde|ist) .{0,40}\b(?:ki
      |künstlicher? intelligenz)\b(?=.{0,120}$)
    (?:sammanfattningen är|(?:oppsummeringen|oppsummeringa|sammendraget|samandraget|resuméet|opsummeringen) er|
      tiivistelmä on) .{0,40}\b(?:ai|ki|chatgpt|artificiell intelligens|kunstig intelligens
      |tekoäly\w*)(?!\w)(?=.{0,120}$)
    (?:ce résumé|cet article|ce texte) (?:a été|est) .{0,60}\b(?:ia|intelligence artificielle)\b(?=.{0,120}$)
    (?:este (?:resumen|artículo|texto|resumo|artigo)) (?:ha sido|fue|foi|é|está) .{0,60}\b(?:ia|inteligencia artificial
      |inteligência artificial)\b(?=.{0,120}$)
    questo (?:riassunto|articolo|testo) è .{0,60}\b(?:ia|ai|intelligenza artificiale)\b(?=.{0,120}$)
    (?:deze samenvatting|dit artikel|deze tekst) is .{0,60}\b(?:ai|kunstmatige intelligentie)\b(?=.{0,120}$)
    (?:verwendete |bild|foto)?quellen?\s?:
    (?:beitrags|titel|aufmacher)bild\b
    bildnachweis
    foto(?:s|credit)?\s?:|fot\.\s
    \(?(?:(?:featured |header |cover )?(?:photo|image|bild|picture) ?(?:credits?|sources?)\b|credits?\s?:(?=.{2,80}$))
    bild(?:er)?\s?:
    text\s?:\s
    redaktion\s?:
    red\.\s
    mit (?:material|agenturmaterial|informationen) (?:von|der|des)
    \(?mit (?:material|agentur)
    sendung\s?:
    autor(?:in)?\s?:
    stand\s?:
    erstveröffentlichung
    (?:dieser|der) (?:text|beitrag|artikel) (?:erschien|ist (?:zuerst|erstmals|ursprünglich))
    transparenzhinweis
    achtung redaktion
    quelle und kontakt
    (?:image|photo|illustration) (?:illustrative|d['’]illustration|à la une)\s?:
    (?:redaktionelle )?mitarbeit\s?:
    übersetzung\s?:
    aus dem \w+ (?:übersetzt )?von
    (?:tutti i diritti |ri?produzione )riservat[ai]
    (?:detta är en (?:ledare|krönika|debattartikel|insändare|opinionstext|kommentar)|dette er (?:en|et) (?:kommentar
      |leder|kronik\w*|klumme|debatindlæg|debattinnlegg|debattartikkel)|tämä on (?:mielipide\w*|kolumni|pääkirjoitus)
      |this is an opinion (?:column|piece|article)|(?:dies|das) ist ein (?:meinungsbeitrag|kommentar|gastbeitrag))\b
    (?:(?:über|zu[rm]?) (?:den |die |unsere?n? )?|der |die |unsere? )(?:gast)?autor(?:in|en|innen)?\s?:\s
    offenlegung\b
    (?:full )?disclos(?:ure|er)s?\s?:
    dies ist (?:der )?(?:\d\. )?teil \d?
    (?:note de la rédaction ?: ?)?(?:cet article|ce texte) a été (?:initialement )?traduite?\b(?=.{3,120}$)
    (?:article |texte |propos )?traduits? (?:de l['’]|du|par)\b(?=[^?!]{3,80}$)
    (?:nota (?:del editor|de la redacción|da redação) ?: ?)?(?:este|esta) (?:artículo|texto|nota|reportaje|artigo
      |reportagem|matéria) (?:fue|ha sido|foi) tradu[cz]id[ao]
      \b(?=.{3,120}$)
    (?:traducción|traduction|tradução|traduzione) (?:de|di|do|da|por|par)\b(?=[^?!,:]{3,40}$)
    (?:traducido|traduzido|tradotto|tradus|vertaald|översatt|oversatt?|übersetzt)
      (?:al \w+ |dall['’ ]\w+ |från \w+ |fra \w+ )?(?:por|da|de|door|av|af|von)\b(?=[^?!]{3,60}$)
    (?:dieser|der) (?:artikel|text|beitrag) wurde .{0,40}\bübersetzt\b(?=.{0,80}$)
    (?:dit artikel|deze tekst) (?:is|werd) .{0,40}\bvertaald\b(?=.{0,80}$)
    (?:traducci[óo]n?|tradução|traduzione|traducere|vertaling|översättning|oversættelse|oversettelse|suomennos|käännös
      |tłumaczenie|tłum\.|przełożył|przełożyła|przekład|překlad|přeložila?|preklad|preložila?|fordította|fordítás
      |перевод|переклад|превод|çeviri|çeviren|μετάφραση|ترجمة|ترجمه|翻译|翻譯|译者|譯者|翻訳|번역)\s?[:：=／/]
    read (?:the (?:original|full|english|spanish)|this) (?:version|article|story)\b.{0,20} (?:in|on|at|here)\b
      (?=.{0,60}$)
    lire (?:la version originale|l['’]article original|cet article en)\b(?=.{0,80}$)
    (?:lee|lea|leer|leia|ler) (?:la versión original|a versão original|(?:est[ea]|la|o) (?:artículo|nota|artigo|texto
      |reportagem|historia|noticia) (?:en|em) (?:inglés|español|inglês|espanhol))\b(?=.{0,80}$)
    leggi (?:l['’]articolo originale|la versione (?:originale|inglese))\b(?=.{0,80}$)
    hinweis der redaktion
    fuentes?\s?:
    crédits?(?: photos?)?\s?:
    photos? ?(?:\(\w+\) ?)?:
    avec (?:l['’])?(?:afp|reuters)\b.{0,30}$
    con información de
    fonte\s?:
    źródło\s?:
    zdroj\s?:
    источник\s?:
    фото\s?:
    kaynak\s?:
    sumber\s?:
    责编
    责任编辑
    責任編輯
    来源
    （责编
    (?:borító|nyitó|címlap|kiemelt |index)kép\s?:
    (?:lähde|lähteet|forrás|sursa|surse|font|fonts|πηγή|πηγές|zdroje|izvor)\s?:
    (?:kuva|kuvat|kép|fotó|φωτο|φωτογραφία|φωτογραφίες)\s?:
    oprac(?:ował|owała|owanie)?[.:]?\s
    källa\s?:
    kilde\s?:
    bron\s?:
    """
        + endnotes_eastern.SIGN_OFFS
        + prompts_western.SIGN_OFFS
    ),
    later=endnotes_eastern.RIGHTS
    | {
        "funded by": r"[^\"\u201c]{0,80}\b(?:journalism|reporting|reporters?|newsroom)\b.{0,40}\bfunded by\b",
        "\u00a9": rf".{{0,120}}\u00a9 ?\d{{4}}\b.{{0,80}}\b(?:{RESERVED})",
    },
)
"""A line that says who made the text or where it came from, told by how it begins."""

CONTRIBUTED = re.compile(
    r"(?:contributed to|assisted in|contribuyó a|a contribué à)(?: (?:this|the|cet?|este))? ?"
    r"(?:report|story|article|piece|reportage|dispatch|post)?\w*\W*$"
    r"|contributed (?:reporting|research|writing|data|photos|photography|translation)\b.{0,60}$|\bcontributed\W*$"
)
"""A line that ends like "Jane Roe contributed to this report."."""

_TRADE = one_pattern(
    r"""
    correspondent
    reporter(?:in|innen)?
    editor
    author
    columnist
    journalist(?:in|en|innen)?
    blogger(?:in)?
    bloggt
    publizist(?:in)?
    kolumnist(?:in)?
    dozent(?:in)?
    lehrt
    wissenschaftliche[rs]? mitarbeiter(?:in)?
    writer
    professor
    jornalista
    redacteur
    verslaggever
    hoogleraar
    researcher
    fellow
    lecturer
    analyst
    producer
    freelance
    covers
    writes
    teaches
    contributor
    scholar
    redakteur\w*
    korrespondent\w*
    autor(?:in|en|innen)?
    berichtet
    schreibt
    chefredakteur\w*
    volontär\w*
    leitet
    journaliste
    rédac\w+
    periodista
    redactor\w*
    profesor\w*
    giornalista
    dziennikar\w+
    novinář\w*
    журналист\w*
    корреспондент\w*
    """
)
BIOGRAPHY = re.compile(
    r"^[^\w\"“„«‘]*(?!(?:This|That|There|These|It|Here|What) )"
    r"(?:[A-Z]\w+ ){0,2}?(?:[A-Z\u00c0-\u017d\u0410-\u042f][\w.'’-]*,? ){1,4}(?:\([^)]{1,20}\),? |"
    r"(?i:Jahrgang|geboren|née? en|nacida?o? en|född|born(?: in)?) \d{4},? )?"
    r"(?:is|was|ist|arbeitet|hat|est|es|è|é|er|är|jest|je|covers|writes|reports|teaches|works|joined|berichtet"
    rf"|schreibt|leitet|lehrt|bloggt|lebt|studierte?|gehört)\b(?:[^.!?\"“”„»]|"
    rf"\.(?! +[A-Z\u00c0-\u017d\u0410-\u042f])){{0,160}}?\b(?i:{_TRADE})\b"
)
"""A line that introduces the author: name, verb and trade in one sentence, in which nobody is quoted."""
_OF_TRADE = (
    "an?\\b|un[ae]?\\b|een\\b|en\\b|ett?\\b|profes|journal|period|écriv|écon|e[ck]on[oó]m|histor|chercheu|direc|avocat|abogad|"
    "advoca|doc[et]|investiga|catedr|hoogler|forsk|lektor|maître|me?[mi]e?[mn]b|medl|former|currently|pr[ée]sid|soci[oó]l|"
    "polit|phil|filó|auteur|escrit|scritt|giorn|ricerc|senior|chief|lecturer|dziennik|pisar|spisov|novin"
)
"""Articles and the beginnings of trades, behind "is"."""
PRESENTED = re.compile(
    r"(?:Unsere?|Die|Der) (?:Gasta|A)utor(?:in)? (?:[A-ZÄÖÜ]\S+ ){0,4}(?:ist|lebt|arbeitet|schreibt|lehrt|leitet)\b"
    r"|[(*\s]*(?:The (?:author|writer|columnist) is|L['’](?:auteur|autrice|auteure) est|(?:El autor|La autora) es"
    r"|(?:O autor|A autora) é|L['’](?:autore|autrice) è|De auteur is|(?:Författaren|Skribenten) är"
    rf"|(?:Forfatteren|Artikkelforfatteren|Skribenten) er|(?:Autor|Autorka) (?:jest|je)) (?:{_OF_TRADE})"
    r"|[(*\s]*(?:Автор|Авторка) (?:\u2014|\u2013|є|является)\s"
    r"|(?:(?:Hallo|Hi|Hey|Moin|Servus|Grüezi|Willkommen)\b[^.?]{0,20}?)?\b(?i:ich bin|mein name ist|ich hei(?:ß|"
    r"ss)e) [A-ZÄÖÜ]"
    r"[^?\"“”„»]{0,120}\b(?i:bloge?s?|blogge|schreibe(?= (?:hier|auf|in diesem|für|seit)))\b"
)
"""How editors present who wrote a story without the name, and bloggers themselves."""
SLANTED_BIOGRAPHY = re.compile(
    r"(?:[A-Z][\w.]+ ){1,3}[A-Z][\w-]+[’']s? (?:\w+ ){0,3}(?:book|novel|memoir|album|collection|biography)\b"
    r"[^\"\u201c?!]{8,160}$|"
    r"(?!(?:This|That|There|These|It|Here|What|Der|Die|Das|Ein|Eine|Le|La|El|Il|Lo|Det|Den) )"
    r"(?:[A-Z]\w+\. )?[A-Z\u00c0-\u017d][\w.'’-]+(?: [A-Z\u00c0-\u017d][\w.'’-]*"
    r"| (?:de|da|del|van|von|der|den|di|el|al|bin)){1,4},? "
    r"(?:\([^)]{1,20}\),? )?"
    r"(?:is|ist|est|es|è|é|er|är|jest|je|on|has|hat|har|lives|lebt|vit|vive|bor|woont|works|writes|teaches|wurde|arbeitet)\b"
    r"[^\"“”„»«?!]{12,260}$"
)
"""Who the guest is that wrote the column, in slanted letters under it: names are told by their capitals."""
