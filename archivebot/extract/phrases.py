"""Words that newsrooms set between the paragraphs of a story, in many languages: references and labels.

Each list holds phrases of the trade, no names of publications. The patterns are
written for text in small letters (:func:`small`), which is searched several
times faster than text in any letters. Reference lines count only where the
line is a link or ends soon: a sentence that merely begins with such words is a
sentence.
"""

from __future__ import annotations

import re

from archivebot.extract import phrases_between, phrases_eastern, phrases_german, prompts_short, prompts_western
from archivebot.extract.openings import Openings


def listed(phrases: str) -> list[str]:
    """The patterns of phrases, which stand one a line; a line that is set in further goes on the one before."""
    found: list[str] = []
    for line in phrases.strip("\n").split("\n"):
        if line.startswith("      "):
            found[-1] += line[6:]
        elif line.strip():
            found.append(line[4:])
    return found


def one_pattern(phrases: str) -> str:
    """One pattern of the phrases of a list."""
    return "|".join(listed(phrases))


def small(text: str) -> str:
    """A text in small letters, a Turkish capital \u0130 as the plain letter."""
    return text.lower() if text.isascii() else text.lower().replace("i\u0307", "i")


READ_ALSO = listed(
    r"""
    (?:also |must |please )?read(?: also| more| next| on| now| further| our| the full\b[^:]{0,30})?(?: about| fr
      om| in| on| here| at)?
    (?:also )?(?:see(?! you\b)|watch|listen|check out)(?: also| more| now| next)?
    more(?: on this| on| from| about| news| stories)?
    (?:related|recommended|suggested|similar|further|popular)(?: articles?| stor(?:y|ies)
      | news| coverage| content| topics?| links?| reading| posts?| videos?)?
    you (?:may|might|can|will)(?: also)? (?:like|enjoy|read|be interested in|want to read)[^:]{0,20}
    (?:don['’]t miss|dig deeper|go deeper|in case you missed it|what to read next|trending(?: now)?|most read|
      most popular|latest(?: news| stories)?|top stories|story continues below|editor['’]s picks?)
    (?:lesen|hören|sehen|schauen) sie (?:hier |dazu )?(?:auch|mehr|weiter|dazu|hier)(?: hier| dazu| zum thema)?
    (?:schon|bereits) gelesen
    auch (?:interessant|lesenswert|spannend)
    mehr (?:zum thema|dazu|infos?|aus|über|von|zu)
    (?:weitere|mehr) (?:artikel|nachrichten|news|themen|informationen|infos|meldungen|links)(?: zum thema| zu)?
    (?:das|diese .{0,30}|folgende .{0,30}) könnten? (?:sie|dich|euch) (?:auch|ebenfalls) (?:noch )?interessieren
    passend dazu
    zum (?:thema|weiterlesen)
    weiterlesen
    lesetipp
    (?:lies|lest) (?:auch|mehr|hier)
    aktuelle meldungen
    meistgelesen
    weiterführende(?:r)? links?
    siehe auch
    hier geht(?:'|’)?s zum? .{0,30}
    mehr lesen
    (?:à|a) (?:lire|voir|écouter)(?: aussi| également| sur le sujet| ou relire)?
    lire (?:aussi|également|la suite|plus)
    sur le même (?:sujet|thème)
    (?:voir|lisez) (?:aussi|également)
    notre dossier
    pour aller plus loin
    articles? (?:liés?|associés?)
    plus sur le sujet
    (?:lea|lee|leer|vea|ver|mira|mire|te puede|le puede|puede|puedes) (?:también|tambien|más|interesar|leer|ver)
      (?: también| más| interesar| leer)?
    (?:te|le) (?:puede|podría|recomendamos|recomendamos leer)(?: interesar)?
    (?:notas?|noticias?|artículos?|contenidos?|temas?) (?:relacionad[ao]s?|recomendad[ao]s?)
    más (?:información|noticias|sobre|en)
    también (?:lea|lee|puede|puedes) ?(?:leer|ver)?
    sigue leyendo
    siga leyendo
    además lee
    recomendados?
    lectura recomendada
    (?:leia|veja|saiba|confira|assista) (?:também|mais)
    (?:notícias|matérias|artigos) relacionad[ao]s
    (?:outras notícias|otras noticias|altre notizie|autres articles|andere artikelen)
    llegiu també
    (?:leggi|vedi|guarda) (?:anche|tutto|qui)
    (?:articoli|notizie) correlat[ie]
    potrebbe interessarti(?: anche)?
    per approfondire
    citește și
    citeşte şi
    vezi și
    lees (?:ook|meer|verder)
    (?:bekijk|zie) ook
    läs (?:också|mer|även|fler)
    se også
    se också
    les (?:også|mer|hele)
    læs (?:også|mere)
    relaterte? (?:saker|artikler)
    relaterade artiklar
    relaterede artikler
    lue (?:myös|lisää)
    katso myös
    (?:czytaj|przeczytaj|zobacz|sprawdź|posłuchaj|obejrzyj|polecamy|warto przeczytać)
      (?: też| także| również| więcej| dalej| całość)?
    dowiedz się (?:więcej|też|także)
    więcej na ten temat
    (?:čtěte|přečtěte si|sledujte)(?: také| více| dále)?
    čítajte (?:aj|tiež|viac)
    související(?: články)?
    olvassa? el ?(?:ezt is|még)?
    kapcsolódó (?:cikk(?:ek|ünk)?)
    (?:p)?olvasta már
    (?:читайте|читать|смотрите)(?: также| еще| ещё| далее| по теме)?
    (?:(?:материалы |ссылки )?по|в) теме
    (?:(?:texto|matéria|notícia) anterior|pr[óo]xim[ao] (?:texto|matéria|notícia))\b
    ещ[её] по теме
    читайте також
    читайте ще
    прочетете още
    прочитајте још
    pročitajte (?:i|još)
    (?:ayrıca|bunu da) (?:oku|bakınız)\w*
    ilgili haber(?:ler)?
    διαβάστε (?:επίσης|ακόμη)
    baca (?:juga|selengkapnya)
    xem thêm
    tin liên quan
    đọc thêm
    (?:اقرأ|إقرأ|شاهد|طالع)(?: أيضا\u064b?| أيض\u064bا| ايضا| المزيد)
    موضوعات (?:ذات صلة|متعلقة)
    بیشتر بخوانید
    (?:بخوانید|مطالب مرتبط)
    مزید پڑھیں
    קראו (?:גם|עוד)
    यह भ\u0940 पढ\u093c\u0947\u0902
    इस\u0947 भ\u0940 पढ\u093c\u0947\u0902
    (?:相关|相關|延伸|推荐|推薦|更多)(?:阅读|閱讀|新闻|新聞|报道|報導|内容|链接|文章)
    関連(?:記事|ニュース|リンク)
    (?:あわせて読みたい|もっと読む|続きを読む)
    관련\s?기사
    더\s?보기
    """
    + phrases_eastern.READ_ALSO
    + phrases_between.READ_ALSO
    + prompts_western.READ_ALSO
)
"""Lines that lead to another story."""

LEADS_ON = Openings(READ_ALSO, r"(?!\w)")
"""A line that begins with such words, whatever follows."""

LABEL = Openings(
    READ_ALSO
    + listed(
        r"""
    (?:paid |sponsored )?(?:advertise?ment|ad|ads|promoted|sponsored)(?: content)?
    (?:article|story|content) continues(?: below)?(?: (?:the )?(?:ad|advertisement))?
    advertisement\W{1,3}(?:(?:article|story|content) continues(?: below)?|scroll (?:down )?to continue)
    continue reading
    (?:der )?(?:artikel|text|beitrag|bericht) (?:geht|läuft) .{0,40}weiter(?: .{0,30})?
    nach der (?:anzeige|werbung) weiterlesen
    (?:het )?(?:artikel|tekst|verhaal|bericht) gaat (?:hier)?(?:onder|na|verder)\b.{0,40}
    (?:lees verder|tekst loopt door) onder .{0,30}
    (?:artikeln|artikkelen|artiklen|texten|teksten|saken|historien) (?:fortsätter|fortsetter|fortsætter)\b.{0,40}
    (?:juttu|teksti|artikkeli) jatkuu\b.{0,40}
    l['’]article (?:continue|se poursuit)\b.{0,40}
    (?:el (?:artículo|texto)|la (?:nota|noticia)) (?:continúa|sigue)\b.{0,40}
    continua(?: a leggere)? (?:dopo|após|depois)\b.{0,30}
    l['’]articolo (?:continua|prosegue)\b.{0,40}
    (?:dalsz[ay]|ciąg) (?:część|ciąg|dalszy) (?:artykułu|materiału|tekstu)\b.{0,40}
    (?:článek|text) pokračuje\b.{0,40}
    pokračování (?:článku|textu)\b.{0,40}
    a cikk .{0,40}folytatódik.{0,20}
    articolul continuă\b.{0,40}
    το άρθρο συνεχίζεται\b.{0,40}
    haberin devamı\b.{0,40}
    comments?
    (?:leave|add|post|write) (?:a|your) (?:comment|reply)
    share(?: this(?: article| story| post)?)?
    print
    e-?mail
    save
    tags?
    topics?
    (?:lesedauer|lesezeit|reading time|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|
      czas czytania)\W*\d*\s*(?:min\w*)?
    \d+\s*(?:min(?:ute)?s?\.?|['\u2019\u2032])\s*(?:read|lesezeit|de lecture|de lectura|di lettura)
    (?:video )?loading
    close
    follow us
    click here
    subscribe
    sign up
    sign in
    log in
    newsletter
    copy link
    show more
    view gallery
    key event
    (?:the )?editorial board
    skip(?: past)? .{0,30}
    listen to this article.{0,20}
    (?:normal|large|larger|very large|small) text size
    (?:image|photo|picture|video) \d+ of \d+
    faqs?
    story timeline
    anzeige|werbung|reklame
    kommentare?|kommentieren
    teilen
    drucken
    merken
    schlagworte
    stichworte
    themen
    lesezeit
    inhalt(?:sverzeichnis)?
    quellen?
    mehr
    (?:externer|empfohlener(?: externer| redaktioneller)?) inhalt
    (?:poniżej )?dalsza część (?:artykułu|tekstu)(?: (?:znajduje się )?(?:poniżej|pod \w+))?
    artikel (?:teilen|anhören|vorlesen|drucken)
    newsletter
    jetzt abonnieren
    zur startseite
    nach oben
    ende der .{0,30}
    zitiervorschlag
    publicité
    partager
    commentaires?
    imprimer
    la suite après cette publicité
    abonnez-vous
    s'abonner
    publicidad
    compartir
    comentarios?
    etiquetas
    temas
    suscríbete
    publicidade
    compartilhe?
    comentários?
    pubblicità
    condividi
    commenti
    advertentie
    delen
    reacties
    annons(?:e)?
    reklama?
    mainos
    udostępnij
    komentarze
    sdílet
    diskuse
    реклама
    комментарии
    поделиться
    теги
    reklam
    yorumlar
    paylaş
    iklan
    إعلان
    شارك
    广告
    分享让更多人看到
    廣告
    分享
    広告
    광고
    """
        + phrases_german.LABELS
        + phrases_eastern.LABELS
        + phrases_between.LABELS
        + prompts_short.LABELS
    ),
    r"\W*",
)
"""A whole line that is a label of the page, not of the story."""

REFERENCE = Openings(
    READ_ALSO, r"\s*(?::|\uff1a|\?|!|\u2026|>|\u00bb|\u2192|\||\u2013|\u2014|- |[\u055d\u1361\u1366\u17d6])"
)
"""A line that begins by pointing to another story."""

POINTER = re.compile(
    r"\s*(?:>>?|\u00bb(?![^\u00ab]*\u00ab)|\u2192|\u279c|\u27a4|\u25ba|\u25b6|\u27a1|\U0001f449|\+\+\+(?!.{0,12}?\d{1,2}\s?[:.h시時点點])|【(?:写真|画像|動画|関連)[^】]{0,12}】)"
)
"""Signs before a reference. "»Quote,« she said" opens with a quotation mark, "+++ 14:05" the entry of a live blog."""
