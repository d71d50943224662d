"""What a step of a path or a label must not be to count as a story's section."""

from __future__ import annotations

import re

from archivebot.dates.months import month_number
from archivebot.extract.breadcrumbs import is_home
from archivebot.extract.titles import fold

_MARKS = " /|<>\u2039\u203a\u00ab\u00bb-\u2013\u2014\u00b7\u2022:"
"""What templates print between the steps of a path."""
_OPENING = 12
"""Folded characters of a headline that are enough to know it by; templates cut the last step of a path."""
_UNFILED = frozenset(
    line.strip()
    for line in """
    uncategorized | uncategorised | unkategorisiert | allgemein | non classé | non classe | sin categoría
    sin categoria | senza categoria | geen categorie | sem categoria | ukategorisert | ukategoriseret
    okategoriserade | okategoriserad | bez kategorii | nezařazené | nezaradené | без рубрики | без категорії
    egyéb kategória | neuvrstené | newsletter | newsletters | featured | slider | headline | headlines | top story
    top stories | topstory | topstories | aufmacher | exclusive | exclusif | exklusiv | exclusiva | exclusivo
    esclusiva | breaking | breaking news | eilmeldung | son dakika | update | updated
    """.replace("|", "\n").splitlines()
)
"""What WordPress files a story under that nobody filed, and places on the front page that are kept as categories."""
_WAYS = frozenset(
    line.strip()
    for line in """
    back | next | previous | search | search results | archive | archives | article | articles | all | all news
    all articles | all stories | all posts | all blog posts | posts | read more | read more stories | more
    more stories | view all | see all | view recent articles | recent articles | detail | details | detail page
    about | about us | contact | contact us | print | share | e-mail | email | send | log in | login | sign in
    subscribe | index | overview | zurück | weiter | nächstes | nächster | vorheriger | suche | suchergebnisse
    archiv | textarchiv | artikel | alle artikel | alle news | alle nachrichten | alle beiträge | alle blogposts
    blogposts | beitrag | beiträge | mehr | mehr artikel | detailansicht | detailseite | übersicht | über uns
    kontakt | impressum | drucken | mailen | teilen | weiterlesen | anmelden | retour | suivant | précédent
    recherche | rechercher | tous les articles | toutes les actualités | voir plus | lire la suite | à propos
    qui sommes-nous | imprimer | partager | détail | volver | siguiente | anterior | buscar | búsqueda | archivo
    todas las noticias | todos los artículos | ver más | ver todo | leer más | quiénes somos | contacto | imprimir
    compartir | artículo | artículos | voltar | próximo | pesquisa | arquivo | todas as notícias | ver mais
    leia mais | quem somos | contato | artigo | artigos | indietro | avanti | precedente | successivo | cerca
    ricerca | archivio | tutte le notizie | tutti gli articoli | leggi tutto | chi siamo | contatti | stampa
    articolo | articoli | terug | volgende | vorige | zoeken | archief | alle berichten | lees meer | over ons
    artikelen | wstecz | dalej | szukaj | archiwum | wszystkie | więcej | o nas | artykuł | artykuły | tilbage
    tilbake | tillbaka | søg | søk | sök | arkiv | alle nyheder | alle nyheter | om os | om oss | назад | далее
    поиск | архив | все новости | статьи | о нас | пошук | архів | усі новини | всі новини | про нас | geri | ileri
    arama | arşiv | tüm haberler | hakkımızda | tweeten | tweet | vorheriges | datenschutz | datenschutzerklärung
    privacy | privacy policy | terms of use | terms of service | cookies | mentions légales | aviso legal
    """.replace("|", "\n").splitlines()
) - {""}
"""Steps and links that lead on, back or around a site; they file nothing."""
_LANGUAGES = frozenset(
    "english deutsch français español italiano português nederlands polski čeština magyar română ελληνικά русский "
    "українська türkçe 中文 简体中文 繁體中文 日本語 한국어 العربية فارسی اردو עברית हिन्दी বাংলা தமிழ்".split()
)
"""Links that turn to an edition in another language stand under its path: ``/en/``."""
_ADDRESS = re.compile(r"(?i)\w+://|www\.")
_WORD = re.compile(r"[^\W\d_]+")


def section_name(text: str, headline: str) -> str | None:
    """A label without the marks of a path around it; none where it names no section.

    ``headline`` is the story's folded headline: paths end with it, whole or cut.
    """
    name = text.strip(_MARKS)
    plain = name.casefold()
    if not 2 <= len(name) <= 60 or is_home(name) or plain in _UNFILED or plain in _WAYS or plain in _LANGUAGES:
        return None
    if _ADDRESS.match(name) or _is_date(name) or _is_headline(name, headline):
        return None
    return name


def _is_date(name: str) -> bool:
    """Whether a label is a month, a day or a year: paths of blogs lead through their archive of months."""
    words = _WORD.findall(name)
    if name == "Mars":
        return False  # the planet
    if not words:
        return any(character.isdigit() for character in name)
    return len(words) <= 2 and len(name) <= 24 and all(month_number(word) or word == "de" for word in words)


def _is_headline(name: str, headline: str) -> bool:
    """Whether a label is the story's own title, whole, cut, or with more behind it."""
    own = fold(name)
    if own == headline or len(own) < _OPENING:
        return own == headline
    is_cut = name.endswith(("...", "\u2026")) or 2 * len(own) >= len(headline)
    return (is_cut and headline.startswith(own)) or (len(headline) >= _OPENING and own.startswith(headline))
