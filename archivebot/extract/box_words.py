"""What boxes beside a story's text are called, in the languages of the sites.

Templates name a box by what it is for, in the language of those who write them and without its accents. ``read-also``
stands for ``readAlso``, ``read_also`` and ``readalso`` too.
"""

from __future__ import annotations

from archivebot.extract.names import word_set

_SHARING = word_set(
    "share sharer sharers sharing sns share-tool share-tools share-bar share-box share-tip share-button "
    "share-buttons share-btn share-icon share-icons share-link share-links share-this share-count share-area "
    "share-block share-list sociaux partage partager partilha partilhar compartilhar compartilhe compartir comparte "
    "comparteix enviar versenden drucken drukuj imprimir wyslij trimite bookmarken email-to send-to condividi "
    "condivisione teilen delen udostepnij sdilet sdileni zdielat megosztas megoszt paylas podeli podijeli podelitsya "
    "bagikan chia-se distribuie partekatu social-share custom-share top-shares bottom-share post-share share-z "
    "share-in fb-like fb-share fb-root fb-comments google-news join-us follow-us sharedaddy addtoany addthis "
    "sociable"
)
_READERS = word_set(
    "commentaire commentaires kommentare komentari komentare komentarji komentarai kommentarii coment coments "
    "comentaris yorumlar yorum-yap yorum-yaz yorum-tablosu binh-luan diskuse diskuze diskusia dyskusja forum foros "
    "foren feedback article-discussion article-discussions story-discussion discussion-box discussion-thread "
    "lesermeinung lesermeinungen leserkommentare kommentarbereich kommentarfelt iruzkinak sxolia reageren skomentuj "
    "kommentek comentar comenteaza kommentieren respond"
)
_ADVERTISING = word_set(
    "publicidad publicidade publicitat publicitate publicite pubblicita publizitatea werbung werbebox werbeblock "
    "werbeflaeche anzeige anzeigen kleinanzeigen stellenanzeigen anzeigenwerbung anzeigenblock annonce annonces "
    "annoncer annons annonser hirdetes inzerce inzerat oglas oglasi baner baneri adsense skyscraper iklan quang-cao "
    "adv-top adv-bottom adv-middle adv-inline adv-box adv-banner adv-slot adv-slots adv-block adv-content article-ad "
    "article-ads top-ad top-ads bottom-ad story-ad story-ads content-ad content-ads inline-ad google-ad google-ads "
    "ad-summary diafimisi"
)
_FURTHER = word_set(
    "relacionada relacionadas relacionado relacionados relacionats relacionades lotutako tambem tambien tambe aussi "
    "takze takzhe rowniez ogsa ogsaa auch leggi-anche vedi-anche guarda-anche lees-ook lees-meer las-aven laes-ogsaa "
    "lue-myos baca-juga terkait lien-quan doc-them verwandte verwandtes aehnliche aehnlicher weiterlesen zum-thema "
    "weitere-artikel weitere-themen leseempfehlung leseempfehlungen lesetipp lesetipps leestip leestips souvisejici "
    "suvisiace podobne polecane polecana polecamy powiazane przeczytaj czytaj-takze czytaj-tez zobacz-takze "
    "zobacz-tez doporucujeme odporucame kapcsolodo ajanlo ajanlok olvasta-mar ilgili iliskili benzer onerilen "
    "pohozhie pohozhe po-teme procitaj procitajte preberite sorodne povezane povezano povezani slicne sxetika "
    "enlaces liens poutak poutaky upoutavka interesar interessieren citeste-si vezi-si similare recomandate "
    "meme-sujet meme-theme articles-lies article-lie liees voir-aussi lire-aussi a-lire mas-sobre mas-info "
    "masinformacion asemanatoare aceeasi-tema alte-articole otras-noticias similares ostatnie-artykuly wp-rp "
    "saiba-mais leia-mais veja-mais susije seotud loe-ka read-also read-next read-too see-also watch-next also-read "
    "also-see also-like may-like might-like further-reading most-read most-viewed most-popular most-commented "
    "most-shared most-active most-recent most-discussed most-watched most-clicked meistgelesen meistgelesene "
    "meestgelezen nejctenejsi najcitanije najcitanejsie najczesciej legolvasottabb mas-leido mas-leidas mas-leidos "
    "mas-lidas mais-lidas piu-letti plus-lus cok-okunan cok-okunanlar similar-stories similar-articles similar-posts "
    "similar-news similar-content similar-products similar-items link-stories linked-stories linked-articles "
    "more-stories more-articles more-posts more-news more-story more-about more-like more-art more-links view-more "
    "other-stories other-articles top-stories next-story next-article next-post next-up latest-stories "
    "latest-articles latest-posts recent-posts recent-stories recent-articles editor-pick editor-picks editors-pick "
    "editors-picks editors-choice link-list link-box link-block rich-link rich-links article-links story-links "
    "quick-links further-link further-links footer-links external-links useful-links download-links rel-box "
    "rel-video rel-videos rel-links rel-art rel-articles rel-news rel-posts rel-stories czytaj-dalej "
    "continue-reading additional-reads also-in other-headlines"
)
_OFFERS = word_set(
    "opt-in nyhetsbrev nyhedsbrev nieuwsbrief hirlevel uutiskirje infolettre abbonamenti abbonamento boletin boletim "
    "butlleti biuletyn rassylka bulten e-bulten suscribir suscribirse suscribete abonnieren abonneren abonnez assine "
    "abbonati iscriviti aboneaza abonare prenumerata predplatne elofizetes feliratkozas podpiska cta app-download "
    "app-promo app-banner app-install download-app in-app openinapp premium-message premium-notice premium-banner "
    "premium-promo premium-teaser premium-offer paywall-message paywall-notice paywall-banner paywall-promo "
    "paywall-teaser paywall-offer subscriber-message subscriber-offer"
)
_ASKING = word_set(
    "poll-box poll-widget poll-options poll-container article-poll story-poll reader-poll ankieta ankiety anketa "
    "ankety anket szavazas opros omrostning afstemning rating-box ratings likes vote-box"
)
_PAGE = word_set("article story page news entry user content post document")
_TOOLS = word_set(
    "tools toolset tool-box button-bar utils herramientas ferramentas strumenti outils narzedzia werkzeuge "
    "utilidades botones botonera opciones action-bar action-list action-links media-control media-controls "
    "size-switch size-changer merkliste crumb crumbs paginator pagination paginatie paginador paginacion paginacao "
    "paginazione prev-next prv-nxt next-page prev-page previous-page previous-next next-prev nextprev pager paging "
    "paginate top-nav to-top backtotop skip-link skip-links skiplinks noprint no-print hide-print right-rail "
    "left-rail aside buscador search-box search-form search-bar nav-bar main-nav sub-nav section-nav side-column "
    "sidecolumn of-contents inhaltsverzeichnis reprints progress-bar tag-cloud nube-tags media-tag story-tags "
    "article-tags news-tags entry-tags post-tags post-tag mots-cles palabras-clave palavras-chave schlagworte "
    "schlagwort schlagwoerter tagi cimkek stitky trefwoorden etiketler etiquetas etiquettes article-meta story-meta "
    "news-meta entry-meta post-meta postmeta postmetadata"
) | {
    f"{page}-{tool}"
    for page in _PAGE
    for tool in ("tool", "nav", "tools", "actions", "options", "functions", "services", "controls", "menu")
}
_SHOWING = word_set(
    "photo-gallery image-gallery inline-gallery picture-gallery media-gallery foto-gallery text-gallery "
    "bildergalerie fotogaleria fotogalerie fotogaleri galeria galeries galerie diashow diaporama video-player "
    "video-inline video-embed inline-video embed-video audio-player listen-player readspeaker to-speech tts"
)

_NAMES = _SHARING | _READERS | _ADVERTISING | _FURTHER | _OFFERS | _ASKING | _TOOLS | _SHOWING
BESIDE = frozenset(name.replace("-", "") for name in _NAMES)
"""Words of a name, and two words of it written as one, that no text of a story has."""
OPENING = frozenset(name.partition("-")[0] for name in _NAMES)
"""The words with which they begin: most names have none of them."""
