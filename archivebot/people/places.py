"""Places of more than one word, and the words of places, as bylines and datelines print them beside a name."""

from __future__ import annotations

import re

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
    "Санкт-Петербург|Нью-Йорк|Лос-Анджелес|Тель-Авив|Hà Nội|TP HCM|Đà Nẵng"
)
MULTI_WORD_PLACE = re.compile(rf"(?i)(?:{_PLACES.replace('.', '[.]')})")

COLON_PLACES = frozenset(
    "NEW DELHI|DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|BANGALORE|HYDERABAD|LUCKNOW|PATNA|JAIPUR|AHMEDABAD|PUNE|"
    "BHOPAL|INDORE|NAGPUR|BHUBANESWAR|CHANDIGARH|GUWAHATI|SRINAGAR|JAMMU|SHIMLA|DEHRADUN|RANCHI|"
    "RAIPUR|KANPUR|VARANASI|AGRA|NOIDA|GURGAON|GURUGRAM|LUDHIANA|AMRITSAR|COIMBATORE|MADURAI|VIJAYAWADA|"
    "VISAKHAPATNAM|THIRUVANANTHAPURAM|KOCHI|KOZHIKODE|PANAJI|IMPHAL|SHILLONG|AGARTALA|GANGTOK|ITANAGAR|"
    "ISLAMABAD|KARACHI|LAHORE|PESHAWAR|QUETTA|RAWALPINDI|MULTAN|FAISALABAD|DHAKA|CHITTAGONG|COLOMBO|KATHMANDU|"
    "KABUL|LONDON|WASHINGTON|NEW YORK|BEIJING|PARIS|MOSCOW|BERLIN|BRUSSELS|GENEVA|UNITED NATIONS|"
    "DUBAI|ABU DHABI|RIYADH|DOHA|TEHRAN|JERUSALEM|GAZA|CAIRO|TOKYO|SEOUL|SINGAPORE|HONG KONG|BANGKOK|JAKARTA|"
    "KUALA LUMPUR|MANILA|SYDNEY|KYIV|ANKARA|ISTANBUL|BAGHDAD|DAMASCUS|BEIRUT|NAIROBI|LAGOS".split("|")
)
"""Cities after which a dateline may end in a colon only ("NEW DELHI: ...")."""

PLACE_WORD = re.compile(
    r"(?i)(?<!\w)(?:county|city|province|district|state|island|islands|region|airport|beach|township|village|"
    r"landkreis|bezirk|kanton|provincia|"
    r"provinz|область|район|край|город|oblast|república|republic|ciudad|u\.s\.|u\.k\.|usa|uk|uae|d\.c\.)(?!\w)"
)


def is_place(text: str) -> bool:
    """Whether the whole of ``text`` is a place that could be taken for a name of two words."""
    return MULTI_WORD_PLACE.fullmatch(text) is not None or PLACE_WORD.search(text) is not None
