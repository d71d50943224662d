"""The words of credits: agencies and photo desks, and the labels before them."""

from __future__ import annotations

AGENCIES = (
    r"AP|AFP|AAP|APA|EPA|EFE|ANSA|DPA|dpa|dapd|ddp|PA|CP|UPI|PTI|ANI|IANS|TASS|ТАСС|SID|TT|NTB|STT|PAP|MTI|"
    r"ČTK|CTK|TASR|SITA|STA|HINA|"
    r"Tanjug|BTA|Agerpres|Mediafax|LETA|BNS|ELTA|Lusa|ANP|Belga|BELGA|KEYSTONE|Keystone|Reuters|REUTERS|"
    r"Рейтер|Bloomberg|BLOOMBERG|"
    r"Getty(?: Images)?|GETTY(?: IMAGES)?|iStock(?:photo)?|Shutterstock|SHUTTERSTOCK|Alamy|Imago|IMAGO|imago|"
    r"picture[- ][Aa]lliance|Picture Alliance|"
    r"Unsplash|Pixabay|Pexels|Adobe ?Stock|Depositphotos|Dreamstime|Wikimedia(?: Commons)?|Wikipedia|Flickr|"
    r"Xinhua|XINHUA|Anadolu|"
    r"Sipa|SIPA|ZUMA|NurPhoto|Kyodo|Jiji|Yonhap|NTB Scanpix|Scanpix|Ritzau|Lehtikuva|LaPresse|Lapresse|"
    r"LAPRESSE|Europa Press|Notimex|Cuartoscuro|"
    r"Associated Press|Press Association|Canadian Press|РИА Новости|Sputnik|Спутник|УНИАН|Укринформ|Ukrinform|"
    r"AFP-JIJI|ＡＰ|ＡＦＰ|共同|時事|ロイター|新华社|新華社|연합뉴스|뉴시스|뉴스1|뉴스핌|"
    r"ИТАР-ТАСС|Коммерсантъ|POOL|Pool|Handout|HANDOUT|Screenshot|ITAR-TASS|SOPA Images|Magnum|VCG|WireImage|"
    r"FilmMagic|EPA-EFE|ABACA|Abaca|Hans Lucas|Maxppp|MAXPPP|"
    r"Agência Brasil|Folhapress|Estadão|Telam|Télam|Andina|Efe|Ansa|Afp|Epa|Agefotostock|ullstein bild|"
    r"akg-images|Panos|Rex|REX|Mirrorpix|PressPress|Privatfoto|Pressefoto|Pressfoto|PR-foto"
    r"|PTI|ANI|AA|DHA|İHA|East News|Agencja Gazeta|"
    r"ANKA|ANTARA|Antara|BERNAMA|Bernama|TTXVN|VNA|CROPIX|Cropix|PIXSELL|Pixsell|Profimedia|Срна|"
    r"Танјуг|БТА|БГНЕС|Bulphoto|ANSA|Anadolu Agency|中央社|視覺中國|视觉中国|中新社|人民图片|东方IC|アフロ|게티이미지|"
    r"KYODO|JIJI|YONHAP|NEWSIS|SWNS|BACKGRID|Backgrid|FoNet|FONET|Hina|LUSA|Colprensa|COLPRENSA|Imagoeconomica|"
    r"IMAGOECONOMICA|Fotogramma|FOTOGRAMMA|epd|KNA|Splash ?News|Bestimage|BESTIMAGE|CNSphoto|IC ?[Pp]hoto|GCIS|"
    r"Gallo Images|KUNA|IRNA|ISNA|Tasnim|Flash90|FLASH90|JINI|UNIAN|УНІАН|Укрінформ|BELTA|BelTA|БЕЛТА|БелТА|"
    r"Inquam Photos|Agencia Uno|AGENCIA UNO|Aton Chile|ATON CHILE|Estadão Conteúdo|Global Imagens|ZUMA Press|"
    r"ΑΠΕ-ΜΠΕ|ΑΠΕ|EUROKINISSI|Eurokinissi|"
    r"PA Media|PA Wire|Keystone-SDA|KEYSTONE-SDA|Ritzau Scanpix|Press Trust of India|AGERPRES|MEDIAFAX|WENN|"
    r"رويترز|ح\.\s?م|أرشيف(?:ية)?|الأرشيف|أ\.?\s?ف\.?\s?ب|الأناضول|غيتي|ایرنا|ایسنا|فارس|مهر|פלאש "
    r"?90|पीटीआई|एएनआई|एएफपी|भाषा"
)
"""Names of agencies, photo desks and collections that stand in credits."""

LABELS = (
    r"photos?(?: ?(?:credit|courtesy|by|:))?|image credits?|images?|pictures?|pics?|picture by|photographs?(?: by)?|"
    r"photograph|credits?|source|foto(?:['’]?s)?|fotograf(?:ie|ía|ia|o|i)?|"
    r"foto ?credit|arkiv(?:bild|foto|billede)?|archief(?:beeld|foto)?|"
    r"görsel|来源|來源|archive|archivo|archivio|arquivo|arşiv|kaynak|autor(?:/allikas)?|"
    r"bild(?:er|quelle|nachweis|rechte)?|fotoquelle|symbol(?:foto|bild)|archiv(?:foto|bild)|"
    r"quelle|(?:info)?grafik|(?:info)?graphics?|infogra(?:phie|f[ií]a)|montage|crédits?(?: photos?)?|"
    r"(?:image|photo|picture) sources?|fuente|créditos?|crédito|imagen|fonte|imagem|immagine|kuva(?:t|aja)?|zdroj|"
    r"zdj[ęe]cie|"
    r"fot\.?|źródło|kép|fotó|forrás|"
    r"bron|beeld|isithombe|ảnh|nguồn|фот[оа](?:граф)?|источник|джерело|снимка|снимки|фотографија|fotografija|foto:|"
    r"slika|vir|izvor|φωτογραφ[ίι]α|φωτ\.?(?: αρχείου)?|сн\.|πηγ[ήη]|תמונה|צילום|קרדיט|"
    r"تصوير|الصورة|صورة|المصدر|عکس|منبع|تصویر|사진(?: ?출처| ?제공)?|"
    r"출처|자료사진|写真|撮影|提供|图|图片来源|图源|摄影?|攝影?|圖|ภาพ|"
    r"dok\.?|dokumentasi|doc\.?|myndir?|mynd|billede|bildquellen?|video|vídeo|file photo|illustration"
    r"|fotoğraf|ছবি|ফটো|"
    r"फोटो(?: साभार| सौजन्य| क्रेडिट)?|छायाचित्र|ફોટો|படம்|ఫ[ోొ]టో|ഫോട്ടോ|فوٹو|عکاس|المصور|写真提供|図|图源|图片|供图|"
    r"사진제공|(?:ขอบคุณ)?ภาพ(?:จาก|โดย)?|រូបភាព|fotosu|şəkil|foto muallifi|nuotrauka|լուսանկարը?|ფოტო|сурет|зураг"
    r"|surs[aă](?: foto)?|ljósmynd(?:ir|ari)?|picha(?: na)?|llun|grianghraf|argazkia|ritratt(?:i)?|sawir(?:ka|ro)?|"
    r"hoto(?: daga)?|àwòrán|àwọn àwòrán|"
    r"ፎቶ|ພາບ|ဓာတ်ပုံ|ಚಿತ್ರ|ಫೋಟೋ|ചിത്രം|તસવીર|ਫੋਟੋ|ਤਸਵੀਰ|ඡායාරූප(?:ය)?|तस्बिर|तस्वीर|عدسة|عدسه|гэрэл зураг|larawan|kuha ni|kuha"
)
"""Words before a credit: what it is, or that it is one."""

GEORGIAN = "\u10d0"
"""The first of its letters, which Unicode calls small: no script from here on has capitals in use."""

LABEL_MARKS = (
    "៖",
    "፡",
    "፦",
    "՝",
    "`",
    "picha na ",
    "kuha ni ",
    "ภาพโดย",
    "ภาพจาก",
    "ဓာတ်ပုံ",
    "फोटो-",
    "फोटो -",
    "फोटो –",
    "ছবি-",
    "ছবি -",
    "छायाचित्र -",
)
"""What stands in a text with a label that no colon closes."""
