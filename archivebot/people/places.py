"""Places of more than one word, and the words of places, as bylines and datelines print them beside a name."""

from __future__ import annotations

from archivebot.later import later

_PLACES = (
    "New York|New York City|Los Angeles|San Francisco|San Diego|San Antonio|San Jose|San José|San Juan|San "
    "Salvador|San Sebastián|Santa Fe|Santa Cruz|Las Vegas|New Orleans|Salt Lake City|Kansas City|"
    "Oklahoma City|Mexico City|Ciudad de México|Ciudad Juárez|Guatemala City|Panama City|Ciudad de Panamá|"
    "Buenos Aires|Rio de Janeiro|São Paulo|Sao Paulo|Belo Horizonte|Porto Alegre|Santo Domingo|"
    "La Paz|La Plata|La Habana|Port-au-Prince|Port of Spain|Puerto Rico|Puerto Príncipe|Costa Rica|El Salvador|"
    "Palma de Mallorca|Las Palmas|Santiago de Compostela|Santa Cruz de Tenerife|San Luis Potosí|"
    "El Paso|New Delhi|Neu Delhi|Nueva Delhi|Nouvelle Delhi|Nuova Delhi|Hong Kong|Hongkong|"
    "Kuala Lumpur|Ho Chi Minh City|Phnom Penh|Addis Ababa|Addis Abeba|Cape Town|Port Elizabeth|East London|Dar "
    "es Salaam|Tel Aviv|Gaza City|Abu Dhabi|Saudi Arabia|Sri Lanka|St Petersburg|St. Petersburg|"
    "Saint Petersburg|Sankt Petersburg|St. Louis|St Louis|St. Paul|The Hague|Den Haag|La Haye|Den Bosch|United "
    "States|United Kingdom|Great Britain|South Africa|South Korea|North Korea|New Zealand|"
    "New Jersey|New Mexico|New Hampshire|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|"
    "Rhode Island|British Columbia|Nova Scotia|Western Australia|New South Wales|Washington D.C.|"
    "Washington DC|Washington, D.C.|Fort Worth|Fort Lauderdale|Palm Beach|West Palm Beach|Long Beach|Virginia "
    "Beach|Baton Rouge|Des Moines|Little Rock|Grand Rapids|Bad Homburg|Frankfurt am Main|Frankfurt/Main|"
    "Cox's Bazar|Navi Mumbai|Quezon City|Davao City|Cebu City|Kuwait City|Sierra Leone|Burkina Faso|Ivory "
    "Coast|Côte d'Ivoire|Papua New Guinea|West Bank|East Jerusalem|Middle East|Нижний Новгород|"
    "Санкт-Петербург|Нью-Йорк|Лос-Анджелес|Тель-Авив|Hà Nội|TP HCM|Đà Nẵng|ניו יורק|תל אביב|לוס אנג'לס"
)
MULTI_WORD_PLACE = later(rf"(?i)(?:{_PLACES.replace('.', '[.]')})")

COLON_PLACES = frozenset(
    "NEW DELHI|DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|BANGALORE|HYDERABAD|LUCKNOW|PATNA|JAIPUR|AHMEDABAD|PUNE|"
    "BHOPAL|INDORE|NAGPUR|BHUBANESWAR|CHANDIGARH|GUWAHATI|SRINAGAR|JAMMU|SHIMLA|DEHRADUN|RANCHI|"
    "RAIPUR|KANPUR|VARANASI|AGRA|NOIDA|GURGAON|GURUGRAM|LUDHIANA|AMRITSAR|COIMBATORE|MADURAI|VIJAYAWADA|"
    "VISAKHAPATNAM|THIRUVANANTHAPURAM|KOCHI|KOZHIKODE|PANAJI|IMPHAL|SHILLONG|AGARTALA|GANGTOK|ITANAGAR|"
    "ISLAMABAD|KARACHI|LAHORE|PESHAWAR|QUETTA|RAWALPINDI|MULTAN|FAISALABAD|DHAKA|CHITTAGONG|COLOMBO|KATHMANDU|"
    "KABUL|LONDON|WASHINGTON|NEW YORK|BEIJING|PARIS|MOSCOW|BERLIN|BRUSSELS|GENEVA|UNITED NATIONS|"
    "DUBAI|ABU DHABI|RIYADH|DOHA|TEHRAN|JERUSALEM|GAZA|CAIRO|TOKYO|SEOUL|SINGAPORE|HONG KONG|BANGKOK|JAKARTA|"
    "KUALA LUMPUR|MANILA|SYDNEY|KYIV|ANKARA|ISTANBUL|BAGHDAD|DAMASCUS|BEIRUT|NAIROBI|LAGOS|"
    # Urdu, Pashto, Arabic
    "اسلام آباد|کراچی|لاہور|پشاور|کوئٹہ|راولپنڈی|ملتان|فیصل آباد|سیالکوٹ|گوجرانوالہ|حیدرآباد|سکھر|مظفرآباد|گلگت|سرینگر|"
    "نئی دہلی|ممبئی|کابل|واشنگٹن|لندن|ریاض|دبئی|"
    # Hindi, Marathi, Nepali
    "नई दिल्ली|दिल्ली|मुंबई|मुम्बई|कोलकाता|चेन्नई|बेंगलुरु|हैदराबाद|लखनऊ|पटना|जयपुर|भोपाल|इंदौर|रांची|रायपुर|देहरादून|शिमला|चंडीगढ़|"
    "वाराणसी|प्रयागराज|कानपुर|आगरा|मेरठ|नोएडा|गाजियाबाद|गुरुग्राम|गोरखपुर|श्रीनगर|जम्मू|अहमदाबाद|नवी दिल्ली|पुणे|नागपूर|नाशिक|"
    "कोल्हापूर|सोलापूर|छत्रपती संभाजीनगर|औरंगाबाद|ठाणे|अमरावती|"
    "परभणी|नांदेड|लातूर|जळगाव|सातारा|सांगली|अहमदनगर|अहिल्यानगर|रत्नागिरी|चंद्रपूर|यवतमाळ|"
    "काठमाडौँ|काठमाडौं|पोखरा|विराटनगर|वीरगञ्ज|बुटवल|"
    # Bengali
    "ঢাকা|চট্টগ্রাম|সিলেট|রাজশাহী|খুলনা|বরিশাল|রংপুর|ময়মনসিংহ|কুমিল্লা|বগুড়া|কলকাতা|শিলিগুড়ি|আগরতলা|নয়াদিল্লি|"
    # Tamil, Telugu, Kannada, Malayalam
    "சென்னை|மதுரை|கோவை|திருச்சி|சேலம்|திருநெல்வேலி|நெல்லை|தூத்துக்குடி|ஈரோடு|வேலூர்|புதுச்சேரி|புதுடெல்லி|புதுதில்லி|பெங்களூரு|கொழும்பு|"
    "யாழ்ப்பாணம்|హైదరాబాద్|విజయవాడ|విశాఖపట్నం|తిరుపతి|వరంగల్|గుంటూరు|అమరావతి|న్యూఢిల్లీ|ఢిల్లీ|"
    "ಬೆಂಗಳೂರು|ಮೈಸೂರು|ಮಂಗಳೂರು|ಹುಬ್ಬಳ್ಳಿ|ಬೆಳಗಾವಿ|ಶಿವಮೊಗ್ಗ|ಕಲಬುರಗಿ|ನವದೆಹಲಿ|ಚಿತ್ರದುರ್ಗ|ದಾವಣಗೆರೆ|ತುಮಕೂರು|ಹಾಸನ|ಮಂಡ್ಯ|ರಾಯಚೂರು|ಬಳ್ಳಾರಿ|ವಿಜಯಪುರ|ಬಾಗಲಕೋಟೆ|ಧಾರವಾಡ|ಉಡುಪಿ|ಕಾರವಾರ|ಮಡಿಕೇರಿ|ಕೋಲಾರ|ಗದಗ|ಕೊಪ್ಪಳ|ಬೀದರ್|"
    ""
    "തിരുവനന്തപുരം|കൊച്ചി|കോഴിക്കോട്|തൃശൂർ|തൃശ്ശൂർ|കണ്ണൂർ|കൊല്ലം|കോട്ടയം|പാലക്കാട്|ആലപ്പുഴ|മലപ്പുറം|ന്യൂഡൽഹി|"
    # Gujarati, Punjabi, Sinhala
    "અમદાવાદ|સુરત|વડોદરા|રાજકોટ|ગાંધીનગર|ભાવનગર|નવી દિલ્હી|ਚੰਡੀਗੜ੍ਹ|ਅੰਮ੍ਰਿਤਸਰ|ਜਲੰਧਰ|ਲੁਧਿਆਣਾ|ਪਟਿਆਲਾ|ਬਠਿੰਡਾ|"
    "ਸੰਗਰੂਰ|ਮੋਗਾ|ਫਿਰੋਜ਼ਪੁਰ|ਹੁਸ਼ਿਆਰਪੁਰ|ਗੁਰਦਾਸਪੁਰ|ਪਠਾਨਕੋਟ|"
    "જામનગર|જૂનાગઢ|મહેસાણા|આણંદ|ભુજ|પાટણ|"
    "ਨਵੀਂ ਦਿੱਲੀ|කොළඹ|මහනුවර|ගාල්ල|"
    # Khmer, Lao, Amharic
    "ភ្នំពេញ|សៀមរាប|កំពត|បាត់ដំបង|ព្រះសីហនុ|កំពង់ចាម|កណ្ដាល|កណ្តាល|តាកែវ|ព្រៃវែង|ວຽງຈັນ|ຫຼວງພະບາງ|"
    "አዲስ አበባ|ባሕር ዳር|ባህር ዳር|መቀሌ|ሐዋሳ|ሀዋሳ|ድሬዳዋ|ጎንደር|ደሴ|ጅማ|አዳማ|"
    # Swahili papers close the place with a full stop.
    "Dar es Salaam|Dodoma|Arusha|Mwanza|Mbeya|Morogoro|Tanga|Moshi|Iringa|Kigoma|Tabora|Songea|Zanzibar|Unguja|Pemba|"
    "Bukoba|Musoma|Shinyanga|Singida|Mtwara|Lindi|Geita|Njombe|Babati|Sumbawanga|Nairobi|Mombasa|Kisumu|Nakuru|Eldoret|"
    # Malay, Indonesian, Filipino
    "JOHOR BAHRU|GEORGE TOWN|IPOH|KUCHING|KOTA KINABALU|KOTA BHARU|KUALA TERENGGANU|SHAH ALAM|"
    "PUTRAJAYA|SEREMBAN|ALOR SETAR|BALING|KLANG|KULIM|KAJANG|MUAR|MIRI|SIBU|BINTULU|SANDAKAN|TAWAU|TAIPING|TEMERLOH|"
    "SUNGAI PETANI|BUTTERWORTH|KLUANG|BATU PAHAT|KANGAR|KUALA SELANGOR|PASIR MAS|JASIN|LANGKAWI|GUA MUSANG|"
    "KUANTAN|MELAKA|PETALING JAYA|BANDAR SERI BEGAWAN".split("|")
)
"""Cities after which a dateline may end in a colon only ("NEW DELHI: ...")."""

PLACE_WORD = later(
    r"(?i)(?<!\w)(?:county|city|province|district|state|island|islands|region|airport|beach|township|village|"
    r"landkreis|bezirk|kanton|provincia|"
    r"provinz|область|район|край|город|oblast|república|republic|ciudad|u\.s\.|u\.k\.|usa|uk|uae|d\.c\.)(?!\w)"
)


def is_place(text: str) -> bool:
    """Whether the whole of ``text`` is a place that could be taken for a name of two words."""
    return text in COLON_PLACES or MULTI_WORD_PLACE.fullmatch(text) is not None or PLACE_WORD.search(text) is not None
