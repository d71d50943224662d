"""Labels of German, Austrian and Swiss pages: buttons, menus, headings of lists, counters.

Lists as in :mod:`archivebot.extract.phrases`, one phrase a line. Each is a whole line, so that a sentence that begins
with the same words is none; where any word may follow, none with a full stop does.
"""

from __future__ import annotations

_NETWORKS = "facebook|twitter|x|xing|linkedin|whatsapp|e-?mail|mail|pinterest|telegram|google|threema|instagram"
_TEXTS = "artikel|beitrag|seite|meldung|text|nachricht|news|pressemitteilung|rezept|inhalt|eintrag|thema|tipp"
_PLURALS = "artikel|beiträge|berichte|meldungen|nachrichten|news|stor(?:y|ie)s|videos|posts?|pressemitteilungen"
_BUTTONS = rf"""
    (?:diese[nrs]? |den |die |das )?(?:{_TEXTS}) (?:jetzt )?(?:teilen|drucken|ausdrucken|versenden|merken|speichern
      |(?:weiter)?empfehlen|weiterleiten|kommentieren|bewerten|herunterladen|verlinken|melden)
      (?: (?:auf|mit|per|bei|via) .{{0,30}})?
    (?:jetzt |hier )?teilen(?: (?:auf|mit|bei|per|via)(?: .{{0,20}})?)?
    (?:teilen|empfehlen|bewerten|kommentieren|drucken) sie (?:diese[nrs]?|den|die|das) (?:{_TEXTS})
      (?: (?:auf|mit|per|bei|via) .{{0,30}})?
    (?:auf|bei|per|via|über|mit) (?:{_NETWORKS}) (?:teilen|versenden|senden|(?:weiter)?empfehlen|verschicken
      |folgen|weiterleiten)
    druck(?:version|ansicht|fassung)
    (?:drucken|versenden|merken|teilen|kommentieren)(?:\W+(?:drucken|versenden|merken|teilen|empfehlen|kommentieren|speichern
      |mailen|vorlesen|pdf|e-?mail))+
    (?:auf|zu[rm]?|in) (?:die |der |meiner? )?(?:merkliste|leseliste|merkzettel|favoriten)(?: (?:hinzufügen
      |setzen|legen))?
    vorlesen(?: lassen)?
    schrift(?:größe|grösse|grad)?(?:\W+a\b)*(?: (?:vergrößern|verkleinern|vergrössern|ändern|anpassen))?
    kommentare? (?:lesen|anzeigen|ansehen|einblenden|ausblenden|deaktiviert|geschlossen|hinzufügen)(?: ?\(?\d*\)?)?
    (?:die )?(?:kommentare|kommentarfunktion) (?:ist|sind|wurden?) (?:für diesen (?:artikel|beitrag) )?(?:leider )?
      (?:geschlossen|deaktiviert|abgeschaltet|ausgeschaltet)
    (?:jetzt|hier) (?:kommentieren|mitdiskutieren|bewerten|abstimmen|mitmachen|informieren|anmelden|einloggen
      |registrieren
      |bestellen|spenden|lesen|weiterlesen|kaufen|herunterladen|testen|ansehen|anhören|buchen|fan werden)
    hinterlass(?:e|en sie|t) (?:eine?n? )?(?:antwort|kommentar|nachricht)
    antwort(?:en)? (?:abbrechen|hinterlassen|schreiben|verfassen)
    schreib(?:e|en sie|t) (?:den ersten|als erster? einen) kommentar
    (?:ihre|deine|eure) meinung ist (?:uns )?(?:gefragt|wichtig)
    (?:was meinen sie\W+)?diskutier(?:en sie|e|t) mit
    leserbrief schreiben
    (?:an)?zeigen ausblenden|werbung (?:wird geladen|ausblenden)|advertorial
    (?:zur |alle )?(?:bilder|foto|video)?(?:galerie|strecke) (?:öffnen|ansehen|anzeigen|starten|anschauen)
    zu[rm]? (?:bilder|foto)(?:galerie|strecke|serie)|zum (?:video|ergebnis|originalartikel)|zu den (?:bildern
      |ergebnissen)
    bild(?:er)? (?:anzeigen|vergrößern|vergrössern|in galerie öffnen)|(?:bild|foto|seite) \d+ (?:von|/) \d+
    (?:zum |zur )?(?:vergrößern|vergrössern|großansicht|vergrößerung)(?: bitte)?(?: (?:an)?klicken
      | auf das bild klicken)?
    (?:externe[nr]?|diesen)? ?inhalte? (?:laden|anzeigen|aktivieren|entsperren|nicht verfügbar)|karte anzeigen
    ergebnis(?:se)? anzeigen|stimme abgeben
    (?:artikel |text )?als pdf(?: (?:herunterladen|speichern|öffnen))?|(?:pdf|dokumente?) (?:herunterladen|zum download)
    download(?:s)?(?: als)? (?:pdf|zum thema|zum artikel)
    (?:jetzt |hier )?(?:zum |den |unseren |kostenlosen |unser )*(?:newsletter|rss-?feed|feed|probeabo)
      (?: kostenlos| jetzt| gratis)? (?:abonnieren|bestellen|anmelden|testen|erhalten|sichern)
    jetzt (?:\w+ )?(?:angebot|vorteil|rabatt|probeabo|abo)\w* (?:sichern|bestellen|testen|nutzen)
    jetzt \d+ (?:tage|wochen|monate) (?:kostenlos|gratis|lang)?.{{0,20}}(?:testen|lesen)
    weiter ?(?:lesen )?(?:auf|zur) (?:nächsten )?seite\b ?\d*|auf einer seite (?:lesen|anzeigen)|hier weiterlesen
    weiter(?:lesen)? mit (?:abo|plus|\w+\+|\w+plus|ihrem abo)
    weitersagen|weiterempfehlen|twittern|mailen|permalink|trackbacks?(?:-url)?
"""
_LISTS = rf"""
    zurück(?: zu[rm] (?:übersicht\w*|startseite|liste|suche|auswahl|hauptseite|nachrichten\w*|seitenanfang|homepage
      |news\w*|artikelübersicht|themenseite|anfang)| nach oben| zu allen (?:{_PLURALS}))?
    zu[rm] (?:übersicht|homepage|hauptseite|seitenanfang|anfang der seite|artikelübersicht|themenseite)|seitenanfang
    (?:vorherige|nächste|vorige|ältere|neuere)[rs]? (?:artikel|beitrag|eintrag|seite|meldung|post|thema|news)
    (?:weitere|mehr|alle|ähnliche|verwandte|aktuelle|neueste|letzte|beliebte(?:ste)?|meistgelesene|meistgeklickte|top|andere
      |interessante|empfohlene|ausgewählte|passende)[ -](?:{_PLURALS}|themen|links|kommentare|blogbeiträge
      |pressemeldungen)
      (?: (?:anzeigen|ansehen|laden|lesen|zum thema|in diesem \w+))?
    (?:weitere|mehr|alle|aktuelle|neueste|letzte|ähnliche) (?:{_PLURALS}) (?:aus|von|zu[rm]?
      |über) [^.!?]{{2,40}}(?![.!?])
    mehr (?:aus|von) [\w-]+
    mehr aus (?:dem|der|diesem|dieser) (?:ressort|rubrik|kategorie|region|bereich|serie|channel)
    mehr (?:anzeigen|laden|erfahren|in kürze|dazu in kürze|zu diesem thema)|in kürze mehr
    (?:unsere )?empfehlungen (?:der redaktion|für (?:sie|dich))|(?:leser)?favoriten(?: der leser)?
    (?:meist|meistens|am (?:häufigsten|meisten)) (?:gelesen|geklickt|gesehen|kommentiert|gesucht)\w*
    (?:links|downloads|dokumente|dateien|material(?:ien)?|service|artikel|beiträge) zum (?:thema|artikel|beitrag|text)
    passend zum thema|themen in diesem (?:artikel|beitrag)|schlagwörter|inhalt dieses (?:artikels|beitrags)
    über (?:den|die|unsere?n?) autor\w*
    (?:presse|medien)kontakt(?:e|daten)?|rückfrage(?:n|hinweis)(?: ?(?:&|und|u\.) ?kontakt)?
    ansprechpartner(?:in)? für (?:die )?(?:medien|presse|medienanfragen|journalisten|rückfragen)
    (?:wie )?gefällt (?:mir|dir|ihnen|euch)(?: (?:das|dieser (?:artikel|beitrag)))?
"""
_COUNTERS = r"""
    (?:lesedauer|lesezeit)\W*(?:ca\.? |etwa |circa )?\d+ ?min\w*
    vor (?:\d+|einer|einem|zwei|drei) (?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)
    \d+ ?(?:mal|x) (?:gelesen|aufgerufen|angesehen|geteilt|angeklickt)|\d+ (?:aufrufe|zugriffe|klicks|leser)
    (?:artikel-?)?(?:aufrufe|zugriffe)\W*\d[\d.]*
    alle rechte vorbehalten|alle angaben ohne gewähr
    \(?\d+ bewertung(?:en)?\b.{0,60}
"""
LABELS = _BUTTONS + _LISTS + _COUNTERS
"""Whole lines."""
