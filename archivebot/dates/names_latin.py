"""Month names of languages in Latin script: nominative, genitive, locative and abbreviated forms.

One string a language, twelve groups between bars; forms of two words are
joined with an underscore. Spelling follows CLDR, with the inflected forms
that datelines use. Case and diacritics do not matter: see ``months.key``.
"""

from __future__ import annotations

NAMES: dict[str, str] = {
    "af": (
        "januarie jan | februarie feb | maart mrt | april apr | mei | junie jun | julie jul | augustus aug | "
        "september sep | oktober okt | november nov | desember des"
    ),
    "az": (
        "yanvar yan yanvarın | fevral fev fevralın | mart mar martın | aprel apr aprelin | may mayın | i̇yun "
        "iyun iyn iyunun | i̇yul iyul iyl iyulun | avqust avq avqustun | sentyabr sen sentyabrın | oktyabr "
        "okt oktyabrın | noyabr noy noyabrın | dekabr dek dekabrın"
    ),
    "bs": (
        "januar jan januara | februar feb februara | mart mar marta | april apr aprila | maj maja | juni jun "
        "juna | juli jul jula | august avgust aug avg avgusta augusta | septembar sep septembra | oktobar okt "
        "oktobra | novembar nov novembra | decembar dec decembra"
    ),
    "ca": (
        "gener gen | febrer febr | març | abril abr | maig | juny | juliol jul | agost ag | setembre set | "
        "octubre oct | novembre nov | desembre des"
    ),
    "cs": (
        "leden ledna lednu led | února únoru únor úno únr | březen března březnu bře | duben dubna dubnu dub "
        "| květen května květnu kvě | červen června červnu čvn čer | července červenec červenci čvc črc črv | "
        "srpen srpna srpnu srp | září zář zari | říjen října říjnu říj | listopadu listopad lis | prosince "
        "prosinec prosinci pro"
    ),
    "cy": (
        "ionawr ion | chwefror chwef chw | mawrth maw | ebrill ebr | mai | mehefin meh | gorffennaf gorff gor "
        "| awst | medi | hydref hyd | tachwedd tach | rhagfyr rhag"
    ),
    "da": (
        "januar jan | februar feb | marts mar | april apr | maj | juni jun | juli jul | august aug | "
        "september sep | oktober okt | november nov | december dec"
    ),
    "de": (
        "januar jänner jan jaenner | februar feber feb | märz mär mrz maerz | april apr | mai | juni jun juno "
        "| juli jul julei | august aug | september sept sep | oktober okt | november nov | dezember dez"
    ),
    "en": (
        "january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | "
        "september sept sep | october oct | november nov | december dec"
    ),
    "eo": (
        "januaro | februaro | marto | aprilo | majo | junio | julio | aŭgusto | septembro | oktobro | "
        "novembro | decembro"
    ),
    "es": (
        "enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio jul | agosto ago | "
        "septiembre setiembre sept sep set | octubre oct | noviembre nov noviem | diciembre dic dicbre"
    ),
    "et": (
        "jaanuar jaan jaanuari | veebruar veebr veebruari | märts märtsi | aprill apr aprilli | mai | juuni | "
        "juuli | august aug augusti | september sept septembri | oktoober okt oktoobri | november nov "
        "novembri | detsember dets detsembri"
    ),
    "eu": (
        "urtarrila urt urtarrilaren urtarrilak | otsaila ots otsailaren otsailak | martxoa mar martxoaren "
        "martxoak | apirila api apirilaren apirilak | maiatza mai maiatzaren maiatzak | ekaina eka ekainaren "
        "ekainak | uztaila uzt uztailaren uztailak | abuztua abu abuztuaren abuztuak | iraila ira irailaren "
        "irailak | urria urr urriaren urriak | azaroa aza azaroaren azaroak | abendua abe abenduaren abenduak"
    ),
    "fi": (
        "tammikuussa tammikuuta tammikuu tammik tammi | helmikuussa helmikuuta helmikuu helmik helmi | "
        "maaliskuussa maaliskuuta maaliskuu maalisk maalis | huhtikuussa huhtikuuta huhtikuu huhtik huhti | "
        "toukokuussa toukokuuta toukokuu toukok touko | kesäkuussa kesäkuuta kesäkuu kesäk kesä | heinäkuussa "
        "heinäkuuta heinäkuu heinäk heinä | elokuussa elokuuta elokuu elok elo | syyskuussa syyskuuta syyskuu "
        "syysk syys | lokakuussa lokakuuta lokakuu lokak loka | marraskuussa marraskuuta marraskuu marrask "
        "marras | joulukuussa joulukuuta joulukuu jouluk joulu"
    ),
    "fil": (
        "enero ene | pebrero peb | marso mar | abril abr | mayo may | hunyo hun | hulyo hul | agosto ago | "
        "setyembre set | oktubre okt | nobyembre nob | disyembre dis"
    ),
    "fr": (
        "janvier janv jan | février févr fév | mars | avril avr | mai | juin jun | juillet juil jul | août "
        "aoû | septembre sept sep | octobre oct | novembre nov | décembre déc decembre"
    ),
    "ga": (
        "eanáir ean | feabhra feabh | márta | aibreán aib | bealtaine beal | meitheamh meith | iúil | lúnasa "
        "lún | meán_fómhair mfómh | deireadh_fómhair dfómh | samhain samh | nollaig noll"
    ),
    "gl": (
        "xaneiro xan | febreiro feb | marzo mar | abril abr | maio | xuño | xullo xul | agosto ago | setembro "
        "set | outubro out | novembro nov | decembro dec"
    ),
    "ha": (
        "janairu jan | faburairu fab | maris mar | afirilu afi | mayu may | yuni yun | yuli yul | agusta agu "
        "| satumba sat | oktoba okt | nuwamba nuw | disamba dis"
    ),
    "hr": (
        "siječnjem siječanj siječnja siječnju sij | veljačom veljača veljače veljači velj | ožujkom ožujak "
        "ožujka ožujku ožu | travnjem travanj travnja travnju tra | svibnjem svibanj svibnja svibnju svi | "
        "lipnjem lipanj lipnja lipnju lip | srpnjem srpanj srpnja srpnju srp | kolovozom kolovoza kolovozu "
        "kolovoz kol | rujnom rujan rujna rujnu ruj | listopadom listopada listopadu listopad lis | studenoga "
        "studenomu studenome studenom studenog studenim studeni stu | prosincem prosinac prosinca prosincu "
        "pro"
    ),
    "hu": (
        "január jan januári | február febr feb februári | március márc már márciusi | április ápr áprilisi | "
        "május máj májusi | június jún júniusi | július júl júliusi | augusztus aug augusztusi | szeptember "
        "szept szeptemberi szep | október okt októberi | november nov novemberi | december dec decemberi"
    ),
    "id": (
        "djanuari januari djan jan | februari pebruari feb peb | maret mar mrt | april apr | mei mai | djuni "
        "juni jun | djuli juli jul | agustus agu agt ag agust | september sept sep | oktober okt | november "
        "nopember nov nop | desember des"
    ),
    "is": (
        "janúar jan | febrúar feb | mars mar | apríl apr | maí | júní jún | júlí júl | ágúst ágú | september "
        "sep | október okt | nóvember nóv | desember des"
    ),
    "it": (
        "gennaio gen genn | febbraio feb febbr | marzo mar | aprile apr | maggio mag | giugno giu giugn | "
        "luglio lug lugl | agosto ago | settembre set sett | ottobre ott | novembre nov | dicembre dic"
    ),
    "ku": (
        "rêbendan çile kanûna_duyem | reşemî sibat | adar avdar | avrêl nîsan | gulan | pûşper hezîran | "
        "tîrmeh temûz | gelawêj tebax | rezber îlon | kewçêr cotmeh | sermawez mijdar | befranbar berfanbar"
    ),
    "lt": (
        "sausio sausis saus | vasario vasaris vas | kovas kovo kov | balandžio balandis bal | gegužės gegužė "
        "geg | birželio birželis birž | liepos liepa liep | rugpjūtis rugpjūčio rugp | rugsėjis rugsėjo rugs "
        "| spalio spalis spal | lapkritis lapkričio lapkr | gruodžio gruodis gruod"
    ),
    "lv": (
        "janvāris janv janvārī janvāra | februāris febr februārī februāra | marts martā marta | aprīlis apr "
        "aprīlī aprīļa | maijs maijā maija | jūnijs jūn jūnijā jūnija | jūlijs jūl jūlijā jūlija | augusts "
        "aug augustā augusta | septembris sept septembrī septembra | oktobris okt oktobrī oktobra | novembris "
        "nov novembrī novembra | decembris dec decembrī decembra"
    ),
    "ms": (
        "januari jan | februari feb | mac | april apr | mei | jun | julai jul | ogos ogo | september sep | "
        "oktober okt | november nov | disember dis"
    ),
    "mt": (
        "jannar jan | frar fra | marzu mar | april apr | mejju mej | ġunju ġun | lulju lul | awwissu aww | "
        "settembru set | ottubru ott | novembru nov | diċembru diċ"
    ),
    "nb": (
        "januar jan | februar feb | mars mar | april apr | mai | juni jun | juli jul | august aug | september "
        "sep | oktober okt | november nov | desember des"
    ),
    "nl": (
        "januari jan | februari feb | maart mrt maa | april apr | mei | juni jun | juli jul | augustus aug | "
        "september sep | oktober okt | november nov | december dec"
    ),
    "pl": (
        "stycznia styczniu styczeń styczen sty | lutego lutym luty lut | marzec marca marcu mar | kwiecień "
        "kwietnia kwiecien kwietniu kwie kwi | maja maju maj | czerwiec czerwca czerwcu cze | lipiec lipca "
        "lipcu lip | sierpień sierpnia sierpien sierpniu sie | wrzesień września wrzesien wrzesnia wrześniu "
        "wrzesniu wrz | października pazdziernika październiku pazdzierniku październik pazdziernik paź paz | "
        "listopadzie listopada listopad lis | grudzień grudzien grudnia grudniu gru"
    ),
    "pt": (
        "janeiro jan | fevereiro fev | março mar | abril abr | maio mai | junho jun | julho jul | agosto ago "
        "agos | septembro setembro set | outubro out | novembro nov | dezembro dez"
    ),
    "ro": (
        "ianuarie ian | februarie febr feb | martie mart mar | aprilie apr | mai | iunie iun | iulie iul | "
        "august aug | septembrie sept sep | octombrie oct | noiembrie noiem nov | decembrie dec"
    ),
    "sk": (
        "januára január jan | februára február feb | marca marec mar | apríla apríl apr | mája máj | júna jún "
        "| júla júl | augusta august aug | september septembra sep | október októbra okt | november novembra "
        "nov | december decembra dec"
    ),
    "sl": (
        "januar jan januarja | februar feb februarja | marec mar marca | april apr aprila | maj maja | junij "
        "jun junija | julij jul julija | avgust avg avgusta | september sep septembra | oktober okt oktobra | "
        "november nov novembra | december dec decembra"
    ),
    "so": (
        "jannaayo janaayo jan kob | febraayo feb lab | maarso mar sad | abriil abril abr afr | may maajo sha | "
        "juun juunyo jun lix | "
        "luuliyo lul tod | ogosto ogs sid | sebteembar seb sag | oktoobar okt tob | noofeembar nof kit | "
        "diseembar dis lit"
    ),
    "sq": (
        "janar jan janarit | shkurt shk shkurtit | mars mar marsit | prill pri prillit | maj majit | qershor "
        "qer qershorit | korrik korr kor korrikut | gusht gush gsh gushtit | shtator sht shtatorit | tetor "
        "tet tetorit | nëntor nën nëntorit | dhjetor dhj dhjetorit"
    ),
    "sv": (
        "januari jan | februari feb | mars mar | april apr | maj | juni jun | juli jul | augusti aug | "
        "september sept sep | oktober okt | november nov | december dec"
    ),
    "sw": (
        "januari jan | februari feb | machi mac | aprili apr | mei | juni jun | julai jul | agosti ago | "
        "septemba sep | oktoba okt | novemba nov | desemba des"
    ),
    "tk": "ýanwar | fewral | mart | aprel | maý | iýun | iýul | awgust | sentýabr | oktýabr | noýabr | dekabr",
    "tr": (
        "ocak oca ocakta | şubat şub | mart mar | nisan nis | mayıs may | haziran haz | temmuz tem | ağustos "
        "ağu | eylül eyl | ekim eki | kasım kas | aralık ara"
    ),
    "uz": (
        "yanvar yan yanvarda январ январь | fevral fev fevralda феврал | mart mar март | aprel apr aprelda "
        "апрел | may май | iyun iyn iyunda июн | iyul iyl iyulda июл | avgust avg avgustda август | sentabr "
        "sen sentyabr sentabrda сентябр | oktabr okt oktyabr oktabrda октябр | noyabr noy noyabrda ноябр | "
        "dekabr dek dekabrda декабр"
    ),
}
