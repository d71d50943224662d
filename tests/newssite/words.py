"""Word lists and sentence patterns from which stories are made, four languages.

Between two places for a word stand three fixed words at most, so that two
stories share no long runs of words unless that is wanted.
"""

from __future__ import annotations


def lists(text: str) -> dict[str, list[str]]:
    """Named lists: ``name: word | two words | ...``, continued on indented lines."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in text.strip().splitlines():
        head, colon, rest = line.partition(": ")
        if colon and head.strip().isalpha() and not line.startswith(" " * 6):
            name = head.strip()
            found[name] = []
            line = rest
        found.setdefault(name, []).extend(word.strip() for word in line.split("|") if word.strip())
    return found


NAMES = lists(
    """
    first: Ada | Amir | Anouk | Bela | Bruno | Carla | Dario | Dilek | Edda | Elif | Emil | Farah | Filip | Greta |
      Hanna | Hugo | Ilse | Ines | Ivo | Jana | Joost | Kaja | Karim | Lale | Lars | Lena | Luc | Mara | Matteo |
      Mira | Nadia | Nils | Noor | Olga | Omar | Pia | Quentin | Rana | Rosa | Samir | Selma | Silas | Tara |
      Theo | Ulla | Vera | Viktor | Wanda | Yara | Zoe
    last: Abendroth | Almasi | Baretti | Brandvik | Castellan | Corvino | Dahlström | Delorme | Eisenhauer |
      Farrow | Ferreira | Galloway | Grabner | Haddad | Halvorsen | Ibarra | Jankowski | Kessler | Kilbride |
      Kowal | Lindqvist | Lombardi | Marchetti | Moreau | Nakamura | Novotny | O'Dell | Okafor | Ostrander |
      Pellegrin | Petrov | Quintero | Rasmussen | Rinaldi | Sandoval | Schuster | Soler | Tanaka | Thorvald |
      Ullmann | Valcourt | Vandermeer | Weatherby | Whitlock | Yilmaz | Zanetti | Ziegler
    places: Arnholm | Belcastro | Calder | Bay | Dorvale | Eastmere | Falkenried | Garland | Heights | Hollin |
      Iverstad | Jasper | Cove | Kirkham | Lindenau | Marisol | Nordhavn | Ostermark | Port | Ellery | Quayside |
      Ravensberg | Santo | Lirio | Tarnow | Upper | Weld | Valmont | Westerlund | Yarrow | Zell | Altamira |
      Brackwater | Cortona | Drumlin | Engelsburg | Fairholt | Grenoville | Hartwell | Isola | Kestrel | Point |
      Lakemoor | Montclar | Northgate | Oakridge | Pinecrest | Rosental | Silverton | Thornbury | Vesterby |
      Windermark
    syllables: ka | lo | mi | ren | tos | va | del | mar | qui | sa | ben | tor | al | ne | ri | dan | vo | hel |
      gar | pe | lin | su | ra | mon | fe | di | ko | bel | an | tu
    """
)
FIRST_NAMES, LAST_NAMES, PLACES, SYLLABLES = NAMES["first"], NAMES["last"], NAMES["places"], NAMES["syllables"]

ENGLISH = lists(
    """
    time: On Monday | Late on Tuesday | Early Wednesday | By Thursday noon | On Friday night | Over the weekend |
      Last month | Two days later | This spring | A week earlier | Shortly before dawn | After long talks |
      Behind closed doors | Within hours | For the third time | Against all forecasts | Without much notice |
      At a packed hearing | In a brief statement | During the harvest | As expected | Since January |
      After a sleepless night | Once again
    role: mayor | deputy minister | harbour master | union leader | head teacher | surgeon | engineer |
      prosecutor | coach | farmer | shop owner | bus driver | climate researcher | bank clerk | museum director |
      judge | nurse | fire chief | lawyer | councillor | biologist | pilot | economist | archivist | baker |
      fisherman | treasurer | librarian | spokeswoman | inspector
    adj: old | northern | costly | fragile | public | rural | disputed | hidden | modern | narrow | crowded |
      quiet | broken | wooden | annual | secret | steep | flooded | empty | regional | municipal | unfinished |
      popular | forgotten | electric | historic | temporary | private | southern | damaged | ambitious | leaking |
      renovated | remote | cheap | coastal | unpaid | abandoned | brittle | medieval
    noun: bridge | hospital | budget | railway line | harbour | school roof | water tower | archive | tunnel |
      orchard | stadium | power plant | ferry | market hall | library | court building | dam | glass factory |
      theatre | reservoir | bakery | depot | customs house | airfield | canal | vineyard | laboratory | tram stop |
      lighthouse | quarry | greenhouse | sawmill | monastery | cable car | fish farm | playground | warehouse |
      observatory | town hall | bus lane
    plural: residents | investors | pupils | farmers | drivers | tenants | scientists | volunteers | critics |
      nurses | tourists | inspectors | commuters | engineers | retailers | musicians | students | pensioners |
      fishermen | officials | witnesses | builders | gardeners | cyclists | auditors | campaigners | lawyers |
      neighbours | miners | translators
    past: rejected | approved | delayed | praised | questioned | inspected | sold | repaired | closed | reopened |
      defended | blocked | measured | abandoned | financed | renamed | expanded | protected | photographed |
      mapped | cancelled | postponed | welcomed | criticised | insured | surveyed | auctioned | cleaned | rebuilt |
      monitored
    verb: collapse | recover | shrink | expand | fail | reopen | survive | vanish | grow | stall | improve |
      flood | freeze | reappear | overheat | crack | prosper | close | suffer | return
    topic: rising rents | falling water levels | a new timetable | missing documents | the school reform |
      energy prices | a forgotten will | night flights | the rescue plan | river pollution | a disputed map |
      winter storms | cheap imports | the tax on land | local elections | a stolen painting | broken promises |
      the census | unpaid wages | a rare orchid | late deliveries | the border treaty | noise at night |
      digital tickets | milk quotas | lost luggage | the heat wave | road salt | clean air | fishing rights
    number: three | seven | eleven | fourteen | nearly twenty | thirty-one | forty | about sixty | eighty-five |
      almost ninety | one hundred and twelve | two hundred | more than three hundred | six hundred |
      nine hundred and four | some twelve hundred | four thousand | nine thousand | fifteen thousand |
      eighty thousand
    unit: euros | signatures | tonnes | litres | metres | passengers | letters | jobs | trees | houses | tickets |
      days | pages | boats | complaints | votes | samples | bricks | visitors | crates
    why: because of frost | despite warnings | under pressure | for lack of money | by a narrow vote |
      to general surprise | after an audit | on legal advice | at short notice | in good faith | without comment |
      for safety reasons | out of caution | as a precaution | with mixed feelings | against advice |
      through the courts | with foreign help | on a trial basis | in small steps
    said: said | argued | recalled | warned | admitted | insisted | explained | noted | predicted | complained |
      promised | replied | claimed | hinted | stressed
    """
)
ENGLISH_PATTERNS = (
    "{time}, {role} {person} {said} that the {adj} {noun} in {place} would {verb} {why}.",
    "{Number} {unit} were counted near the {adj} {noun}, and {plural} {past} the plan {why}.",
    '"The {noun} must not {verb}," {said} {person}, a {role} from {place}.',
    "The {adj} {noun} was {past} {why}, while {plural} in {place} spoke about {topic}.",
    "{time} the {role} {past} a {adj} {noun} that {plural} had {past2} {why2}.",
    "{Plural} from {place} {past} the {adj} {noun}; {person} {said} that {topic} mattered more.",
    "Between {place} and {place2}, {number} {plural} waited for a {adj} {noun} {why}.",
    "{person}, {role} of {place}, {past} {topic} as a {adj} problem that could {verb} {why}.",
    "A {adj} {noun} cost {number} {unit}, {said} {person}, and {topic} made it {verb}.",
    "What {plural} {past} {time2} in {place} was a {adj} {noun}, not {topic}.",
    "{time}, {plural} {past} {number} {unit} for the {noun} at {place}, {why}.",
    "Neither {topic} nor the {adj} {noun} {past} {person}, who {said} {plural} would {verb}.",
    "In {place}, where the {noun} is {adj}, {topic} {past} {number} {plural} {why}.",
    "If the {adj} {noun} should {verb}, {plural} may lose {number} {unit}, the {role} {said}.",
)
ENGLISH_HEADLINES = (
    "{Adj} {noun} in {place} {past} {why}",
    "{Plural} of {place} fight over {adj} {noun}",
    "How {topic} made a {role} famous in {place}",
    "{person}: {noun} in {place} may {verb}",
    "{Number} {unit} for the {adj} {noun} of {place}",
    "{Role} {past} {adj} {noun} as {topic} divides {place}",
    "Why {plural} in {place} {past} the {adj} {noun}",
)

GERMAN = lists(
    """
    time: Am Montag | Seit gestern | Im Frühjahr | Nach langem Streit | Vor zwei Wochen | Über Nacht |
      Am späten Abend | Ohne Vorwarnung | Zum dritten Mal | Kurz nach Mitternacht | Im Herbst | Wie erwartet |
      Trotz Regens | Nach der Ernte | In letzter Minute | Zur Überraschung aller
    role: Bürgermeisterin | Hafenmeister | Richterin | Trainer | Landwirt | Forscherin | Lehrer | Ärztin |
      Ingenieur | Bäckerin | Archivar | Anwältin | Busfahrer | Kapitänin | Förster | Stadträtin | Pfarrer |
      Gärtnerin | Statiker | Hebamme
    adj: alte | teure | marode | neue | umstrittene | stillgelegte | berühmte | leere | undichte | städtische |
      ländliche | geheime | überfüllte | beschädigte | vergessene | historische | provisorische | private |
      elektrische | feuchte | hölzerne | steile
    noun: Brücke | Schule | Mühle | Bahnstrecke | Klinik | Fähre | Bibliothek | Markthalle | Talsperre |
      Turnhalle | Kirche | Werft | Seilbahn | Gärtnerei | Sternwarte | Molkerei | Kaserne | Sparkasse | Druckerei |
      Burgruine | Ziegelei | Pumpstation | Glashütte | Orgel
    plural: Anwohner | Pendler | Eltern | Händler | Fischer | Forscher | Gäste | Landwirte | Schüler | Mieter |
      Radfahrer | Gutachter | Winzer | Rentner | Pflegerinnen | Zeugen | Kritiker | Touristen | Handwerker |
      Studenten
    past: gesperrt | verkauft | saniert | geprüft | gelobt | verschoben | vermessen | versichert | geräumt |
      gefilmt | umbenannt | bewacht | vergrößert | verteidigt | kritisiert | gestrichen | genehmigt | beklagt |
      gerettet | geschlossen
    topic: steigende Mieten | sinkende Pegel | der neue Fahrplan | fehlende Akten | die Schulreform |
      hohe Strompreise | nächtlicher Lärm | die Grundsteuer | alte Verträge | der Wassermangel | ein Erbstreit |
      die Volkszählung | verspätete Züge | billige Importe | der Winterdienst | seltene Orchideen |
      die Kommunalwahl | unbezahlte Rechnungen
    number: drei | sieben | elf | vierzehn | knapp zwanzig | einunddreißig | vierzig | rund sechzig |
      fast neunzig | hundertzwölf | zweihundert | neunhundert | viertausend | fünfzehntausend
    unit: Euro | Unterschriften | Tonnen | Liter | Meter | Fahrgäste | Briefe | Stellen | Bäume | Häuser | Karten |
      Seiten | Boote | Beschwerden | Stimmen | Proben
    why: wegen Frostschäden | trotz aller Warnungen | aus Geldmangel | nach einer Prüfung | auf Probe |
      mit knapper Mehrheit | aus Vorsicht | ohne Begründung | auf Anraten der Juristen | gegen den Willen vieler |
      unter Auflagen | in kleinen Schritten
    said: sagte | erklärte | warnte | betonte | meinte | berichtete | versprach | klagte | ergänzte | erinnerte
    """
)
GERMAN_PATTERNS = (
    "{time} wurde die {adj} {noun} in {place} {why} {past}.",
    '"Die {noun} bleibt", {said} {person}, {role} aus {place}, mit Blick auf {topic}.',
    "{Plural} aus {place} hatten die {adj} {noun} {past}, obwohl {topic} drängte.",
    "Für {number} {unit} wird die {noun} {why} {past}, {said} {role} {person}.",
    "{time} zählten {plural} {number} {unit} vor der {adj} {noun} von {place}.",
    "Weder {topic} noch die {adj} {noun} ließ {plural} ruhen, {said} {person}.",
    "Zwischen {place} und {place2} wird {topic} {why} von {plural} {past}.",
    "Dass die {adj} {noun} {past} wird, {said} {role} {person} {time2}, überrasche {plural} kaum.",
    "{person} kennt {topic}: Die {noun} in {place} wurde {why} {past}.",
)
GERMAN_HEADLINES = (
    "{Adj} {noun} in {place} wird {past}",
    "{Plural} streiten um {adj} {noun} von {place}",
    "{person}: Warum {topic} ganz {place} bewegt",
    "{Number} {unit} für die {adj} {noun} in {place}",
    "Wie {topic} die {noun} von {place} verändert",
)

FRENCH = lists(
    """
    time: Lundi soir | Depuis hier | Au printemps | Après de longs débats | Il y a deux semaines | Dans la nuit |
      Sans prévenir | Pour la troisième fois | Peu avant midi | Comme prévu | Malgré la pluie |
      Après les récoltes | En octobre | À la surprise générale
    role: maire | capitaine | juge | entraîneur | agricultrice | chercheuse | professeur | médecin | ingénieure |
      boulangère | archiviste | avocate | batelier | forestier | conseillère | jardinier
    adj: ancienne | coûteuse | fragile | nouvelle | contestée | célèbre | vide | municipale | rurale | secrète |
      endommagée | oubliée | historique | provisoire | privée | électrique | étroite | inondée
    noun: passerelle | école | ligne ferroviaire | clinique | bibliothèque | halle | digue | patinoire | chapelle |
      scierie | laiterie | caserne | imprimerie | tuilerie | verrerie | gare | usine | ferme | piscine | serre
    plural: riverains | voyageurs | parents | commerçants | pêcheurs | chercheurs | visiteurs | agriculteurs |
      élèves | locataires | cyclistes | experts | vignerons | retraités | témoins | critiques | artisans |
      étudiants
    past: fermée | vendue | rénovée | contrôlée | saluée | reportée | mesurée | assurée | évacuée | filmée |
      rebaptisée | surveillée | agrandie | défendue | critiquée | supprimée | autorisée | sauvée
    topic: la hausse des loyers | la baisse des eaux | le nouvel horaire | les dossiers perdus |
      la réforme scolaire | le prix du courant | le bruit nocturne | la taxe foncière | les vieux contrats |
      la sécheresse | un héritage disputé | le recensement | les trains en retard | les importations bon marché |
      une orchidée rare | les factures impayées
    number: trois | sept | onze | quatorze | près de vingt | trente et un | quarante | une soixantaine de |
      cent douze | deux cents | neuf cents | quatre mille | quinze mille
    unit: euros | signatures | tonnes | litres | mètres | passagers | lettres | emplois | arbres | maisons |
      billets | pages | bateaux | plaintes | voix
    why: à cause du gel | malgré les mises en garde | faute d'argent | après un audit | à titre d'essai |
      à une courte majorité | par prudence | sans explication | sur conseil juridique | sous conditions |
      à petits pas
    said: affirme | explique | prévient | souligne | raconte | promet | regrette | ajoute | rappelle | estime
    """
)
FRENCH_PATTERNS = (
    "{time}, la {adj} {noun} de {place} a été {past} {why}.",
    "« La {noun} restera », {said} {person}, {role} à {place}, en évoquant {topic}.",
    "Les {plural} de {place} veulent une {noun} {adj}, {past} {why}, {said} {person}.",
    "{time}, {number} {unit} attendaient devant la {noun} {adj} de {place}.",
    "Ni {topic} ni la {noun} {adj} ne calment les {plural}, {said} {person}.",
    "Entre {place} et {place2}, {topic} inquiète les {plural} {why}.",
    "Pour {number} {unit}, la {noun} sera {past} {why}, {said} {role} {person}.",
    "Que la {noun} {adj} soit {past}, {said} {person}, ne change rien pour {topic}.",
)
FRENCH_HEADLINES = (
    "La {noun} {adj} de {place} sera {past}",
    "À {place}, les {plural} se disputent une {noun} {adj}",
    "{person} : pourquoi {topic} agite {place}",
    "{Number} {unit} pour la {adj} {noun} de {place}",
)

SPANISH = lists(
    """
    time: El lunes | Desde ayer | En primavera | Tras largos debates | Hace dos semanas | Durante la noche |
      Sin previo aviso | Por tercera vez | Poco antes del mediodía | Como se esperaba | Pese a la lluvia |
      Después de la cosecha | En octubre | Para sorpresa de todos
    role: alcaldesa | capitán | jueza | entrenador | agricultora | investigadora | profesor | médica | ingeniero |
      panadera | archivero | abogada | barquero | guardabosques | concejala | jardinero
    adj: antigua | costosa | frágil | nueva | polémica | famosa | vacía | municipal | rural | secreta | dañada |
      olvidada | histórica | provisional | privada | eléctrica | estrecha | inundada
    noun: pasarela | escuela | línea férrea | clínica | biblioteca | lonja | presa | pista | capilla | serrería |
      lechería | fábrica | imprenta | azulejería | vidriería | estación | granja | piscina | ermita | fuente
    plural: vecinos | viajeros | padres | comerciantes | pescadores | investigadores | visitantes | agricultores |
      alumnos | inquilinos | ciclistas | expertos | viticultores | jubilados | testigos | críticos | artesanos |
      estudiantes
    past: cerrada | vendida | renovada | revisada | elogiada | aplazada | medida | asegurada | desalojada |
      filmada | rebautizada | vigilada | ampliada | defendida | criticada | suprimida | autorizada | salvada
    topic: la subida del alquiler | la falta de agua | el nuevo horario | los documentos perdidos |
      la reforma escolar | el precio de la luz | el ruido nocturno | el impuesto local | los viejos contratos |
      la sequía | una herencia disputada | el censo | los trenes con retraso | una orquídea rara |
      las facturas impagadas
    number: tres | siete | once | catorce | casi veinte | treinta y un | cuarenta | unos sesenta | ciento doce |
      doscientos | novecientos | cuatro mil | quince mil
    unit: euros | votos | kilos | litros | metros | pasajeros | sobres | empleos | árboles | edificios | boletos |
      folios | barcos | recursos | puestos
    why: por las heladas | pese a las advertencias | por falta de dinero | tras una auditoría | a modo de prueba |
      por escasa mayoría | por precaución | sin explicación | por consejo legal | con condiciones | paso a paso
    said: afirmó | explicó | advirtió | subrayó | contó | prometió | lamentó | añadió | recordó | opinó
    """
)
SPANISH_PATTERNS = (
    "{time}, la {adj} {noun} de {place} fue {past} {why}.",
    "«La {noun} seguirá», {said} {person}, {role} de {place}, al hablar de {topic}.",
    "Los {plural} de {place} piden una {noun} {adj}, {past} {why}, {said} {person}.",
    "{time}, {number} {unit} esperaban ante la {noun} {adj} de {place}.",
    "Ni {topic} ni la {noun} {adj} calman a los {plural}, {said} {person}.",
    "Entre {place} y {place2}, {topic} preocupa a los {plural} {why}.",
    "Por {number} {unit}, la {noun} será {past} {why}, {said} {role} {person}.",
    "Que la {noun} {adj} quede {past}, {said} {person}, no cambia nada de {topic}.",
)
SPANISH_HEADLINES = (
    "La {noun} {adj} de {place} será {past}",
    "Los {plural} de {place} discuten por una {noun} {adj}",
    "{person}: por qué {topic} agita a {place}",
    "{Number} {unit} para la {adj} {noun} de {place}",
)

LANGUAGES = {
    "en": (ENGLISH, ENGLISH_PATTERNS, ENGLISH_HEADLINES),
    "de": (GERMAN, GERMAN_PATTERNS, GERMAN_HEADLINES),
    "fr": (FRENCH, FRENCH_PATTERNS, FRENCH_HEADLINES),
    "es": (SPANISH, SPANISH_PATTERNS, SPANISH_HEADLINES),
}
