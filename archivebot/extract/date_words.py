"""The words beside a date that tell what happened then, in the languages of the news."""

from __future__ import annotations

import re
from datetime import date, datetime

from archivebot.any_of import any_of
from archivebot.dates import find_dates
from archivebot.dates.clock import clocks

UPDATED = any_of(
    r"updat|\bakt\.|modif|\bchanged\b|edited|revis|last change|aktualis|geändert|bearbeitet|stand\b|actualiz|actualis|"
    r"mise? à jour|\bmaj\b|aggiorn|"
    r"modificat|atualiz|bijgewerkt|gewijzigd|aangepast|oppdater|opdater|uppdater|ändrad|muokattu|päivitetty|zaktualizo|aktualiz|"
    r"modyfik|изменен|изменён|обновл|оновл|зменен|ажурир|обновен|güncel|تحديث|تعديل|به.?روز|ویرایش|עדכון|"
    r"עודכן|更新|수정|업데이트|अपडेट|"
    r"আপডেট|cập nhật|اپ ڈیٹ|ปรับปรุง|жаңартыл|yangilan|yenilən|განახლ|թարմաց|шинэчл|imesasishwa|"
    r"dikemas ?kini|புதுப்பி|diperbarui|frissít|módosít|ενημ[εέ]ρώ[σθ]|ενημέρωσ|ažurir|izmijenj|"
    r"izmjen|izmen|posodob|спосодоб|"
    r"เปลี่ยนแปลง|แก้ไข|อัพเดต|อัปเดต|"
    r"uppfær|uuendat|muudetud|atjauno|labots|atnaujint|aġġornat|diwedd?ar|nuashonra|eguneratu|actualitz|përditës|"
    r"cusbooneysi|sabunta|bygewerk|opgedateer|ibuyekez|ተሻሽሏል|የተሻሻለ|అప్\u200c?డేట్|సవరించ|నవీకరి|ನವೀಕರಿ|ಅಪ್\u200c?ಡೇಟ್|അപ്\u200c?ഡേറ്റ്|"
    r"പുതുക്കി|अद्यतन|अद्यावधिक|અપડેટ|ਅੱਪਡੇਟ|ਅਪਡੇਟ|යාවත්|ပြင်ဆင်|បច្ចុប្បន្នភាព|កែប្រែ|ອັບເດດ|ປັບປຸງ|янгилан|абноўл|修订|修訂|最后修改"
)
"""A last change; in small letters, as all of these."""
PUBLISHED_LABEL = any_of(
    r"publi|pubbl|posted|erschien|veröffentlich|erstellt|geschrieben|eingestellt|online seit|created|first|"
    r"ora?iginal|опублик|створен|"
    r"додано|geplaatst|"
    r"gepost|lagt ut|publicer|julkaistu|opubliko|dodano|yayın|tarihi|نشر|انتشار|פורסם|发布|發布|發佈|公開|"
    r"掲載|등록|입력|"
    r"प्रकाशित|প্রকাশ|شائع|เผยแพร่|жарияла|dərc|გამოქვეყ|հրապարակ|нийтлэ|diterbitkan|dipublikasi|đăng|"
    r"közzét|δημοσι|objav|vydán|vyšlo|date\b|data:|datum:|fecha|issued|(?<!i)on\b"
)
"""A publication."""
NOT_PUBLISHED = any_of(
    # Whole words: "Bornhöft" and "Printz" are names of authors.
    r"copyright|©|\(c\)|\bexpires?|gültig|\bevents?\b|veranstaltung|\bborn\b|geboren|\bsince\b|"
    r"(?<!online )\bseit |foto|photo|"
    r"\btoday is\b|\bheute ist\b|\bhoy es\b|\boggi è\b|\bnous sommes le\b|今天是|现在是|現在是|오늘은|"
    r"image|bild:|archiv|\bedition|ausgabe|\bprint\b|\bas of\b|\bvalid|deadline|\btermin|\bjoined|\bregistered|"
    r"\bmember\b|注册|註冊|зарегистрирован|\binscrit|\bregistrado|abgerufen|retrieved|accessed"
)
"""Another moment than the story's, or another thing's."""
_FROM = re.compile(
    r"(?i)(?<![\d.])\d{1,2}\.(?:\s?(?:\d{1,2}\.|[^\W\d_]{3,10}\.?))?(?:\s?\d{4})?\s*"
    r"(?:bis(?: zum)?|[-\u2013\u2014])\s*$"
)
_TO = re.compile(
    r"(?i)[\s,]*(?:\d{1,2}(?:[:.]\d\d)?\s?(?:uhr)?\s*)?bis\b"
    r"|\s*[-\u2013\u2014]\s*\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3})"
)


def is_period(text: str, start: int, end: int) -> bool:
    """Whether a date is one end of a span, as events have: "12. bis 16. Mai 2018", "12. Mai 2018, 10 bis 12 Uhr"."""
    return _TO.match(text, end) is not None or _FROM.search(text[max(0, start - 40) : start]) is not None


def later_hour(text: str, end: int, value: datetime | date) -> datetime | None:
    """The hour of a change on the same day, behind the moment of publication: "publié à 18:20, modifié à 19:02"."""
    rest = text[end : end + _MAX_LATER].lower()
    if not isinstance(value, datetime) or UPDATED.search(rest) is None:
        return None
    times = clocks(rest)
    if len(times) != 1 or find_dates(rest):
        return None
    later = value.replace(hour=times[0].hour, minute=times[0].minute, second=0, microsecond=0)
    return later if later > value else None


_MAX_LATER = 40
