"""What German, Austrian and Swiss pages ask of the reader or say of themselves between and below the paragraphs.

A list as in :mod:`archivebot.extract.phrases`, one phrase a line: how such lines begin. Each names what it speaks of
(the article, the comment, the letter), since a story asks and invites as well.
"""

from __future__ import annotations

_TEXT = "(?:artikel|beitrag|text|inhalt|seite|rezept|tipp|post|blogbeitrag|ratgeber)"
PROMPTS = rf"""
    (?:war|ist|fanden sie|fandest du|finden sie|findest du) (?:diese[rns]?|de[rn]|die
      |das) {_TEXT} (?:für (?:sie|dich) )?
      (?:hilfreich|nützlich|interessant|informativ|lesenswert)\b.{{0,20}}\?
    wie (?:hat|haben|gefällt|gefallen) (?:ihnen|dir|euch) (?:diese[rs]?|der|das|die|unser|mein) {_TEXT}\b
    (?:hat|haben|gefällt) (?:ihnen|dir|euch) (?:diese[rs]?|der|das|die|unser|mein) {_TEXT}\b.{{0,30}}\?
    (?:dir|ihnen|euch) (?:hat|gefällt) (?:diese[rs]?|der|das|die|unser|mein) {_TEXT}\b.{{0,30}}\?
    wie (?:bewerten|finden) sie (?:diesen|den|das|diese) {_TEXT}\b
    (?:bitte |jetzt )?bewerte(?:n sie|t)? (?:jetzt )?(?:diesen|den|das|diese|unseren?) {_TEXT}\b
    (?:ihre|deine|eure) e-?mail(?:-?adresse)? wird (?:nicht|niemals) (?:veröffentlicht|angezeigt|weitergegeben)
    (?:erforderliche|benötigte|notwendige) felder (?:sind|werden)\b
    benachrichtig(?:e mich|en sie mich|ung(?:en)? (?:bei|über)) (?:.{{0,30}}\b)?(?:kommentare|beiträge|antworten)
    meinen namen, (?:meine )?e-?mail
    (?:um|zum) .{{0,40}}komment\w* .{{0,60}}(?:anmelden|angemeldet|einloggen|eingeloggt|registrier)
    (?:sie müssen|du musst|ihr müsst|bitte) .{{0,60}}(?:anmelden|angemeldet|einloggen|eingeloggt|registrier\w*)\b
      .{{0,60}}(?:komment|diskut|diskuss|antwort)
    diese (?:website|webseite|seite) verwendet (?:akismet|cookies)
    (?:hinterlass|schreib)(?:en sie|e|t) (?:uns |mir |hier |doch |gerne? )*einen kommentar
    kommentieren sie (?:diesen|den) {_TEXT}
    (?:weitere|mehr|alle|aktuelle) (?:nachrichten|meldungen|neuigkeiten|artikel|berichte
      |news)\b.{{0,60}} (?:finden|lesen
      |erhalten|gibt|finde[nst]+|lies[t]?|lest)\b.{{0,30}}\b(?:hier|themenseite|facebook|instagram)\W*$
    lesen sie (?:hier |dazu )?(?:mehr|alles|weiter) .{{0,60}}\b(?:themenseite|dossier|seite \d+|spezial)\W*$
    dieser (?:eintrag|post|beitrag|artikel) wurde .{{0,80}}(?:veröffentlicht|abgelegt|verschlagwortet
      |gepostet)(?=.{{0,120}}$)
    (?:abgelegt|gespeichert|einsortiert) unter\b(?=[^.!?]{{0,80}}$)
    (?:getaggt|verschlagwortet|markiert) mit\b(?=[^.!?]{{0,120}}$)
    (?:sie sind |du bist |sind sie |bist du )?(?:bereits|schon|noch (?:kein\w*|nicht)) (?:\w+-?)?(?:abonnent\w*
      |registriert
      |kunde|kundin|mitglied|angemeldet|abo|leser\w*)\W{{0,2}}(?:\?|hier|jetzt)
    (?:sie|du) (?:möchten|wollen|möchtest|willst) (?:diesen artikel |den ganzen artikel )?(?:weiter|zu ende )lesen\b
    immer (?:bestens |gut |aktuell )?informiert\b.{{0,60}}\b(?:newsletter|app|whatsapp|abo)
    bleib(?:en sie|t|e)? (?:immer |stets )?(?:informiert|auf dem laufenden|up to date|am ball)\W*(?:$|mit
      |.{{0,60}}newsletter)
    (?:mit|in) (?:unsere[mn]|dem|meinem) (?:\w+en )?newsletter (?:bleib|erhalt|bekomm|verpass|informier|halten|sind sie)
    trag(?:en sie|e?)? (?:sich|dich|euch) .{{0,60}}newsletter
    (?:sie können |du kannst )?(?:den|dich vom|sich vom) newsletter .{{0,40}}(?:abbestell|abmeld)
    ich (?:habe|akzeptiere|stimme|willige) .{{0,60}}(?:datenschutz(?:erklärung|bestimmung|hinweis)\w*
      |nutzungsbedingungen|agb)\b
    es gelten (?:unsere|die) (?:allgemeinen )?(?:datenschutz|nutzungs|geschäfts)\w*
    (?:informationen|hinweise|details|mehr) zum datenschutz\b.{{0,60}}$
    besuch(?:en sie|t|e) (?:uns|mich) (?:auch )?(?:auf|bei) (?:facebook|instagram|twitter|youtube|xing|linkedin)
    sei der erste,? dem (?:dies|das) gefällt
    (?:hinweis|transparenz|werbehinweis|offenlegung)\s?: (?:dieser|der|in diesem) (?:artikel|beitrag|text) (?:enthält
      |sind|finden sich|können) .{{0,60}}(?:link|werbung|provision)
    \*+ ?(?:affiliate|werbung|anzeige|provision|werbelink)
    mit (?:einem |dem |ihrem |deinem )?klick auf .{{0,60}}(?:einverstanden|stimm\w+|akzeptier\w+|geladen)
    (?:ihr|dein) browser (?:unterstützt|kann|hat)\b.{{0,60}}(?:javascript|video|audio|iframe|html)
    (?:bitte )?(?:aktivieren sie|schalten sie) .{{0,20}}javascript|javascript (?:ist
      |muss) .{{0,30}}(?:aktiviert|deaktiviert)
    (?:hier )?klicken sie (?:hier|auf das bild|auf die bilder|auf ein bild),? (?:um|für)\b
    dieses thema im programm|sende?(?:ungs)?hinweis\b(?=.{{0,120}}$)|verfügbar bis \d(?=.{{0,60}}$)
    (?:anm(?:erkung|\.)?|hinweis) (?:der|d\.) red(?:aktion|\.)?\s?:
    (?:erschienen|abgedruckt|nachzulesen) in (?:der )?(?:ausgabe|heft|nr\.?|printausgabe|print-ausgabe)\b(?=.{{0,60}}$)
    (?:zuletzt|letzte) (?:aktualisiert|geändert|bearbeitet|aktualisierung|änderung)\b(?=.{{0,50}}$)
"""
"""How such lines begin."""
