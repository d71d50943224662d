"""Words that publishing software puts into addresses, by what they stand for, in many languages.

A word is evidence when it is a whole path segment, ASCII-folded and lower-case.
"""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


TAG = listed(
    """
    tag tags tagged topic topics thema themen theme themes sujet sujets tema temas tematy temat topik topics-archive
    keyword keywords stichwort stichworte stichworter schlagwort schlagworte etiqueta etiquetas etiquette etiquettes
    mot-cle mots-cles motscles label labels hashtag hashtags tagi stitky stitek cimke cimkek etiket etiketler emne emner
    amne amnen onderwerp onderwerpen trefwoord argomento argomenti assunto assuntos palabra-clave chu-de dossiers
    about-topic t_tag konu subject subjects
    """
)

AUTHOR = listed(
    """
    author authors autor autores autori autoren autorzy auteur auteurs autore autorin verfasser contributor contributors
    writer writers journalist journalists journaliste journalistes periodista periodistas journalisten redakteur
    redakteure redacteur redactor byline bylines by profile profiles profil profils perfil people-author staff team
    user users usuario member members mitglied columnist columnists columnistas skribent forfatter yazar yazarlar
    correspondent correspondents reporter reporters
    """
)

MEDIA = listed(
    """
    video videos videoteca watch gallery galleries galerie galerien galeries galeria galerias galleria bildergalerie
    bildergalerien bilderstrecke fotostrecke fotostrecken fotogalerie photo photos foto fotos fotografias photogallery
    photo-gallery slideshow slideshows diaporama diaporamas podcast podcasts audio audios listen radio mediathek
    livestream live-tv livetv webtv multimedia image images picture pictures cartoon cartoons infographic infographics
    film filme bilder bild obrazky imagenes fotogaleria mp3 webcam webcams media-gallery
    """
)

SERVICE = listed(
    """
    login log-in signin sign-in signup sign-up register registration registrieren registrierung anmelden anmeldung
    logout account accounts myaccount my-account konto mein-konto mi-cuenta compte mon-compte iniciar-sesion connexion
    inscription password passwort forgot subscribe subscription subscriptions subscriber abo abos abonnement abonnements
    abonnieren suscripcion suscribete suscriptores abbonamenti abonnere prenumerera assine assinatura membership
    donate donation donations spenden support-us supporter supportus contribute
    contact contact-us contacts contactus kontakt kontakte contacto contactez-nous contatti contato kontakty
    about about-us aboutus ueber-uns uber-uns wir-ueber-uns quienes-somos qui-sommes-nous chi-siamo sobre sobre-nosotros
    o-nas om-oss om-os over-ons who-we-are our-team masthead impressum imprint mentions-legales aviso-legal legal
    legal-notice note-legali privacy privacy-policy privacy-notice privacypolicy datenschutz datenschutzerklaerung
    privacidad politica-de-privacidad confidentialite privacidade prywatnosc personvern integritetspolicy
    terms terms-of-service terms-of-use terms-and-conditions termsofuse conditions agb nutzungsbedingungen
    nutzungsbasiert condiciones cgu cgv cookies cookie cookie-policy cookie-settings cookiepolicy regulamin
    disclaimer accessibility barrierefreiheit ethics editorial-guidelines editorial-policy corrections-policy
    help hilfe ayuda aide aiuto ajuda pomoc faq faqs feedback complaints support customer-service kundenservice
    newsletter newsletters newsletter-signup boletin boletines infolettre alerts notifications
    rss feed feeds rss-feeds atom xml sitemap sitemaps site-map site-index plan-du-site
    find search suche buscar busca busqueda recherche rechercher cerca ricerca zoeken sok haku szukaj hledat wyszukaj
    arama
    shop store boutique tienda kiosk advertise advertising advertisers adverts anzeigen anzeige werben
    werbung mediadaten media-kit mediakit publicidad publicite pubblicita publicidade reklama annonser annonce
    classifieds kleinanzeigen
    jobs job careers career karriere stellenangebote stellenmarkt empleo empleos emploi carrieres vacancies
    marketplace coupons vouchers gutscheine gutschein deals-and-coupons promo-codes discount-codes
    app apps download downloads widget widgets epaper e-paper e-edition eedition edicion-impresa print-edition
    games game puzzles puzzle crossword crosswords sudoku quiz-game raetsel spiele kreuzwortraetsel jeux
    wp-admin wp-login wp-content wp-json wp-includes xmlrpc cgi-bin cart checkout basket warenkorb
    share sharer forward email-article send mailto comment comments kommentare commentaires comentarios reply
    print drucken events event-calendar tv-guide tv-programm horoscope horoscopes horoskop horoscopo lottery
    lotto traffic archive-search press-office pressroom presse-service sponsored-content partner-content licensing
    syndication reprints permissions preferences consent gdpr ccpa do-not-sell webmail mail weather-forecast
    calendar calendars kalender veranstaltungskalender event-listings
    api cdn-cgi auth oauth sso redirect go out click ads banner
    """
)

SERVICE_FIRST = listed(
    """
    newsletter newsletters impressum datenschutz privacy cookie cookies kontakt contact login subscribe advertise agb
    sitemap nutzungsbedingungen imprint abo faq widerruf terms
    """
)
"""A slug of one or two words that opens with one of these is a service page."""

SERVICE_HOSTS = listed(
    """
    shop store boutique tienda jobs job stellenmarkt karriere career careers empleo emploi abo abos abonnement
    subscribe subscription subscriptions suscripciones login account accounts konto auth sso my mein help hilfe ayuda
    aide support kundenservice epaper e-paper eedition tickets anzeigen kleinanzeigen classifieds immobilien immo
    trauer obituaries partnersuche dating newsletter newsletters mediadaten advertise advertising ads ad cdn static
    img images assets media api webmail mail games spiele raetsel coupons gutscheine vouchers reisen leserreisen
    forum forums community
    """
)
"""First labels of hosts that hold no news: ``shop.example.com``."""

ARTICLE = listed(
    """
    article articles artikel artikkel articulo articulos artigo articolo articoli articleshow story stories storyid
    newsitem news-item news_item noticia noticias-detalle nachricht nota notas post posts posting clanek clanky artykul
    artykuly doc document content detail details detay haber beitrag view item id read node entry berichte bericht
    reportage p a i n s d
    """
)
"""Segments that stand before an article's id or slug."""

CATEGORY = listed("category categories kategorie kategorien categorie categoria categorias rubrik rubriken rubrique")
"""Segments that stand before the name of a section, however long."""

LISTING = listed(
    """
    section sections category categories kategorie kategorien categorie categoria categorias rubrik rubriken rubrique
    rubriques ressort ressorts channel channels archive archives archiv archivo archivos archivio arquivo archiwum
    latest latest-news newest recent neueste all overview uebersicht index seccion secciones sezione sezioni sekcja
    most-read most-popular popular trending series serie collection collections page pages seite
    """
)
"""Segments that stand before or for a listing."""

MEDIA_EXTENSIONS = listed(
    """
    jpg jpeg png gif webp avif svg bmp ico tif tiff mp3 mp4 m4a m4v m3u8 mov avi webm ogg wav flac pdf doc docx xls xlsx
    ppt pptx odt ods zip rar gz tgz 7z tar exe dmg apk epub mobi css js mjs map woff woff2 ttf eot swf torrent ics vcf
    kml csv
    """
)
"""File names that end so are no pages."""

FEED_EXTENSIONS = listed("rss xml atom rdf json")
PAGE_EXTENSIONS = listed("html htm shtml xhtml php php5 asp aspx jsp cfm cms do ece story art dhtml phtml")

PAGE_NAMES = listed(
    """
    page paged pagenum pageno page_no pagenumber pagina seite strona sayfa sida side stranka halaman trang pg
    offset start from_item skip cursor after before begin first limitstart resultpage
    pageindex page_index currentpage current_page curpage nowpage page_num
    """
)
"""Parameters that choose a page of a listing."""

OFFSET_NAMES = listed("offset start from_item skip begin first limitstart")
"""Those of :data:`PAGE_NAMES` that count entries, not pages."""

CURSOR_NAMES = listed("cursor after before")
"""Those of :data:`PAGE_NAMES` whose value is a mark, in no order."""

PAGE_SIZE_NAMES = listed("per_page perpage limit pagesize page_size size count rows")
"""Parameters that say how many entries of a listing a page shows."""

FACET_NAMES = listed(
    """
    sort sortby sort_by order orderby order_by dir direction filter filters facet facets view display layout per_page
    perpage limit pagesize page_size color size price min max q query s search keyword keywords keys term terms
    replytocom share print email action do lang_switch currency
    """
)
"""Parameters that reorder or narrow a listing: the same links again, without end."""

SECTION_NAMES = listed(
    """
    cat catid cat_id category categoryid category_id idcat idcategoria categoria idcategory section sectionid
    section_id secid sec_id seccion idseccion rubric rubricid rubric_id rubrik rubrica rubrique rubriqueid ressort
    ressortid channel channelid channel_id columnid column_id colid menu menuid menu_id typeid type_id classid topicid
    """
)
"""Parameters that name a section, though their value may be a number."""

ID_NAMES = listed(
    """
    id aid nid pid cid sid uid artid art_id articleid article_id article newsid news_id news newsno storyid story_id
    story postid post_id contentid content_id itemid item_id item docid doc_id doc p no idx seq serial serialno
    artnr autono idnews idnoticia noticia idarticle idart id_article articulo nota view read entry n a arcid
    arc_id nr num number
    articleno idxno news_seq newsidx aidx storyno cntn_cd oid nota_id gallery_id
    """
)
"""Parameters whose value is a page's id."""
