"""Countries whose clocks all agree, by the last label of their sites' names (ISO 3166)."""

from __future__ import annotations

_ZONES = {
    "Africa": "dz:Algiers eg:Cairo gh:Accra ke:Nairobi ma:Casablanca ng:Lagos tn:Tunis tz:Dar_es_Salaam ug:Kampala "
    "za:Johannesburg zm:Lusaka zw:Harare",
    "America": "bo:La_Paz cr:Costa_Rica cu:Havana do:Santo_Domingo gt:Guatemala hn:Tegucigalpa jm:Jamaica "
    "ni:Managua pa:Panama pe:Lima py:Asuncion sv:El_Salvador tt:Port_of_Spain uy:Montevideo ve:Caracas",
    "Asia": "ae:Dubai az:Baku bd:Dhaka bh:Bahrain cn:Shanghai ge:Tbilisi hk:Hong_Kong il:Jerusalem "
    "in:Kolkata iq:Baghdad ir:Tehran jo:Amman jp:Tokyo kh:Phnom_Penh kr:Seoul kw:Kuwait lb:Beirut "
    "lk:Colombo mm:Yangon my:Kuala_Lumpur np:Kathmandu om:Muscat ph:Manila pk:Karachi qa:Qatar sa:Riyadh "
    "sg:Singapore th:Bangkok tw:Taipei vn:Ho_Chi_Minh ye:Aden",
    "Europe": "al:Tirane at:Vienna ba:Sarajevo be:Brussels bg:Sofia by:Minsk ch:Zurich cz:Prague de:Berlin "
    "dk:Copenhagen ee:Tallinn fi:Helsinki fr:Paris gr:Athens hr:Zagreb hu:Budapest ie:Dublin it:Rome li:Vaduz "
    "lt:Vilnius lu:Luxembourg lv:Riga md:Chisinau mk:Skopje mt:Malta nl:Amsterdam no:Oslo pl:Warsaw ro:Bucharest "
    "rs:Belgrade se:Stockholm si:Ljubljana sk:Bratislava tr:Istanbul ua:Kyiv uk:London",
}
"""Names of the IANA time zone database. Left out: countries of several zones, endings that anyone takes (``.co``)."""

_BY_COUNTRY = {
    country: f"{continent}/{city}"
    for continent, countries in _ZONES.items()
    for country, city in (pair.split(":") for pair in countries.split())
}


def only_zone(host: str) -> str | None:
    """The IANA name of the one zone of a host's country; None for other countries and for ``.com`` and the like."""
    return _BY_COUNTRY.get(host.rpartition(".")[2].lower())
