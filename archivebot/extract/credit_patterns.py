"""The ways in which photo desks write who made a picture, as expressions."""

from __future__ import annotations

import re

from archivebot.extract.credit_words import AGENCIES, LABELS
from archivebot.later import later

LABELLED = later(
    rf"(?:(?<=^)|(?<=[\s(\[).,;|/>»\"”–—＝（【［。」-]))(?<!ap )(?<!reuters )(?<!antara )[(\[（【]?\s*(?:{LABELS})\s?"
    rf"(?::|=|：|[៖፡፦՝]|(?<=[\u0561-\u0587])`|\bby\b(?=\s\w)|(?<=[\u0900-\u0dff\u1000-\u109f\u10d0-\u10ff])\s?[-–—]|"
    rf"(?:(?<=picha na)|(?<=kuha ni))(?=\s\w)|(?<=ภาพโดย|ภาพจาก)|(?<=oto|ynd)/(?=\s?\w)|"
    rf"(?<=фото)/(?=\s?\w))\s*(?P<credit>[^\n]{{2,160}}?)[)\]）】]?\s*$"
)
"""Matched against lower case: ignoring case in a pattern of so many words costs eight times as much."""
COPYRIGHT = later(
    r"\s*[-–—|/(\[]{0,2}\s*(?:©|ⓒ|\([cC]\)|Copyright\b|COPYRIGHT\b)\s*:?\s*(?P<credit>[^\n]{2,160}?)[)\]]?\s*$"
)
SQUARE = re.compile(r"\s*[\[【［](?P<credit>[^\[\]【】\n]{2,120})[\]】］]\.?\s*$")
TAKEN = ("摄", "攝", "供图", "供圖", "影像", "撮影", "提供", "제공", "자료사진", "기자", "nuotr")
TAKEN_IN = later(
    r"(?:[（(]|\s\|\s)(?P<credit>[^()（）|]{2,60}(?:摄影?|攝影?|供[图圖]|撮影|提供|nuotr\.?))[）)]?\s*$|"
    r"(?<=[。」）)])(?P<credit2>[^。（）()]{2,30}[傳传]真(?:\s*[\d年月日]{4,12})?)$|"
    r"(?<=[。！？」）)])(?:[图圖][/／](?P<credit3>[^。，]{2,20})|(?P<credit4>(?:記者|记者)[^。，/／]{2,8}[/／](?:攝影?|摄影?)))$|"
    r"(?<=[。！？])\s*(?P<credit6>[^。，/／\s]{2,20})\s图$|"
    r"\s/\s(?P<credit5>[A-ZĄ-Ž]\.\s?[^\W\d]{2,25}\s?/\s?[\w .]{2,30}\snuotr\.)$"
)
TAKEN_BY = later(
    r"(?:^|(?<=[。！？；.!?）)」”])\s*|\s*[＝=]\s*[\d年月日時分午前後頃]{3,20}、|\s*(?:(?<!\w)사진\s?(?=[＝=]))?[＝=、/／|｜(（【\[]\s*)"
    r"(?P<credit>(?:[^。！？；，,.、＝=/／|｜()（）\[\]【】\s]{1,20}\s){0,2}[^。！？；，,.、＝=/／|｜()（）\[\]【】\s]{0,20}"
    r"(?<![을를を])(?<![을를を]\s)(?:摄影?|攝影?|供[图圖]|撮影|提供|제공|자료사진|기자|nuotr\.?))"
    r"[)）】\]]?(?:\s*[\d年月日]{4,12}|[.\s]*(?:재판매|무단)[^\n]{2,30})?\s*$"
)
"""East Asian and Lithuanian credits end in the word for what the name did: "took", "provided"."""
ROUND = re.compile(r"\s*[(（](?P<credit>[^()（）\n]{2,120}(?:\([^()\n]{1,40}\)[^()\n]{0,40})?)[)）]\.?\s*$")
BAR = re.compile(r"\s+[|–—-]\s+(?P<credit>[^|\n]{2,120}(?:\|[^|\n]{2,60})?)\s*$|\s*[＝=](?P<credit2>[^＝=\n]{1,30})$")
DASHED = re.compile(r"(?<=[.!?…।])\s?[—–]\s?(?P<credit>[^.!?…—–।]{2,60})।?$")
"""South Asian papers: ``... on Monday.—Jane Roe / White Star``."""
SLASH = re.compile(
    r"(?<=[.!?…\"”»)])\s+(?:/\s+)?(?P<credit>(?<=/ )[A-ZÀ-Ý][^/|\n]{1,60}"
    r"|(?:[A-ZÀ-Ý][\w'’-]*\.?\s){1,3}[A-ZÀ-Ý][\w'’-]+\s?/\s?[A-ZÀ-Ý][\w.'’ ]{2,30}"
    r"|(?:[A-ZÀ-Ý]{2,12}|[a-z\d]{2,15}\.[a-z]{2,3})/(?:[A-ZÀ-Ý][a-zà-ÿ][\w.'’-]+\s?){1,3})$"
)
"""Behind a whole sentence stands a credit after a slash, or name and house with one between: "... / Emergencias"."""
KOREAN_SLASH = later(r"(?<=[.!?”’])\s?/\s?(?P<credit>[\uac00-\ud7a3]{2,10}(?:\s[\uac00-\ud7a3]{2,6}){0,2})$")
"""Korean papers, too: "... 있다. /정선군"."""
UNMARKED = later(
    r"(?:(?<=[.!?…\"”»)])\s+(?:Foto|FOTO|Beeld|BEELD|Bild|BILD|Photos?(?: /)?|PHOTO|Kuva|KUVA)"
    r"|(?<=\s/)\s(?:Foto|FOTO)|(?<=[a-zà-ÿ]{3})\s(?:Beeld|BEELD|FOTO|KUVA)|(?<=,)\s+foto|"
    r"(?:^|[\s/|–—-])\s?(?:[Ff]ot\.|FOT\.|[Zz]dj\.))"
    r"\s(?P<credit>[A-ZÀ-ÝĄ-Ż][\w.'’/-]*(?:\s(?:(?:de|van|von|der|den|di|da|del|te)\s){0,2}[A-ZÀ-ÝĄ-Ż/][\w.'’/-]*){0,4})$"
)
"""Dutch, Polish and Nordic desks set no colon between the word and the name: "The ferry in May. Foto Jane Doe"."""
SLASHES = later(
    r"\s/\s(?P<credit>[A-ZÀ-ÝА-ЯЁІЇЄ][\w.'’-]*\s[A-ZÀ-ÝА-ЯЁІЇЄ][\w'’-]+\s?/\s?[A-ZÀ-ÝА-ЯЁІЇЄ«][^/.!?\n]{1,30})$"
)
"""Papers part caption, photographer and house by a slash each: "The ferry in May / Jane Doe / Coast News"."""
LAST_NAME = later(
    r"(?:(?<=[a-z\dà-ÿ]{2}[.!?\u2026])|(?<=[.!?]\u201d))\s(?P<credit>[A-ZÀ-Ý][\w'’-]*[a-zà-ÿ](?:\s(?:[A-ZÀ-Ý]\.|de|van|von|der|di|da|del))?"
    r"\s[A-ZÀ-Ý][\w'’-]*[a-zà-ÿ]|[A-ZÀ-Ý'’-]{3,}(?:\s[A-ZÀ-Ý]\.)?\s[A-ZÀ-Ý'’-]{3,})$"
)
"""Papers set the photographer's bare name behind the sentence: "The ferry lies at the quay. Jane Doe"."""
LAST_BAR = later(
    r"\s+\|\s+(?P<credit>(?:[A-ZÀ-Ý][\w'’-]*\.?\s){1,2}(?:(?:de|van|von|der|di|da|del|la)\s){0,2}[A-ZÀ-Ý][\w'’-]+)$"
    r"|\s+/\s+(?P<credit2>[A-ZÀ-Ý'’-]{2,}(?:\s[A-ZÀ-Ý]\.)?(?:\s[A-ZÀ-Ý'’-]{3,}){1,2})$"
)
_NAMES = (
    r"(?:(?:[A-ZÀ-ÝА-ЯČŠŽ][\w'’-]{0,20}|[A-Z]\.),?\s"
    r"(?:(?:de|van|von|der|di|da|del|al|bin|el|la|le|for|via)\s){0,2}){0,4}"
)
_SLASHED = r"(?:[\w.'’ -]{1,25}\s?/\s?){0,4}"
_AFTER_AGENCY = (
    r"(?:\s(?:Photo|PHOTO|Images|Pool))?(?:\s?[/|,]\s?[\w.'’ /,-]{1,60}|\s+via\s+[\w.'’ /-]{1,40}|\s\([\w ]{2,30}\))?"
)
BARE = later(rf"(?<=[.!?…\"”’»)。])\s*(?P<credit>{_NAMES}{_SLASHED}(?:The )?(?:{AGENCIES})(?!\w){_AFTER_AGENCY})\.?$")
BARE_SLASH = later(
    rf"(?:\s|(?<=[^\s/]{{2}})/)"
    rf"(?P<credit>(?:{AGENCIES})(?:\s(?:Photo|PHOTO|FOTO|Foto))?\s?/\s?[A-ZÀ-Ý][\w.'’ /,-]{{1,60}}|/ ?(?:{AGENCIES})|"
    rf"(?:[A-ZÀ-Ý][\w'’-]{{1,20}}\s)?[\w'’-]{{1,25}}/(?:{AGENCIES}))\.?$"
)
PROVIDED = re.compile(
    r"(?:(?<=[.!?…\"”)])|(?<=\w))\s*[|–-]?\s+(?P<credit>(?:(?:photos?|photograph|picture|image|"
    r"picture) )?(?:provided by|courtesy(?: of)?|supplied by) "
    r"[\w.'’& /-]{3,60}|(?:submitted|courtesy|contributed|provided|supplied|file|handout|staff|archive)"
    r" (?:photo|photograph|image|picture)s?)\.?$"
)
"""The credits of small papers: "Submitted photo", "Photo courtesy of the museum"; matched against lower case."""
FREELANCE = re.compile(
    r"(?<=[.!?\"”)])\s+(?P<credit>(?:[A-Z][\w'’.-]+\s){2,3}(?:for|FOR|pour|para|per|für|voor|för)\s"
    r"(?:[TtLl]he\s|THE\s|[LlDd][aei]\s|El\s)?[«\"“„]?\s?[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,3}\s?[»\"”“]?)\.?$"
)
"""American papers say for whom a freelancer took it: "... on Monday. Jane Doe for The Post"."""
LICENCE = later(
    r"\s+[\u2013\u2014|-]\s+(?P<credit>(?:CC[- ](?:BY|0)|Gemeinfrei|Public [Dd]omain|Alle Rechte vorbehalten|"
    r"All rights reserved)[^\n]{0,110})$"
)
"""Papers on the net name the licence of a picture behind a dash: "... - CC-BY 4.0 Jane Doe"."""
RIGHTS = re.compile(
    r"(?i)^(?:tous droits réservés|all rights reserved|alle rechte vorbehalten|todos los derechos reservados|"
    r"tutti i diritti riservati|todos os direitos reservados)\b[^.!?]{0,60}\.?$"
)
"""A line that names whose the picture is, and says nothing of it."""
AGENCY_WORD = later(rf"(?:^|[\s/|,(-])(?:{AGENCIES})(?:$|[\s/|,).-])")
NAME_SLASH = re.compile(r"^[^\d/]{2,60}\s?/\s?[^\d/]{2,60}(?:/[^/]{1,60})*$")
LEADING = re.compile(
    rf"^(?:{LABELS})\s?[:：]\s*(?P<credit>[A-ZÀ-Ý0-9][^\s:]{{1,40}}(?:/[^\s/:]{{1,25}}(?: [A-Z][^\s/]{{1,20}})?)"
    rf"{{1,6}})\s+(?P<caption>[^\n]{{12,}})$",
    re.IGNORECASE,
)
COUNTER = re.compile(
    r"(?i)^(?:(?:image|photo|picture|slide|bild|foto|imagen|immagine)\s+\d{1,3}\s?(?:/|of|von|de|di|sur|van|z|из)\s?"
    r"\d{1,3}|\d{1,3}\s?/\s?\d{1,3}(?:\s(?:photos?|fotos?|images?|bilder)(?=$|\s*[©|(–-]))?|"
    r"\d{1,3} of \d{1,3}(?=\s(?:\S+\s){5}))(?:\s*[|:.–—-]\s*|\s+|$)"
)
"""The number of a picture in its gallery: "2 of 14 ", "Bild 3/7: "."""
HOUSE_ALONE = re.compile(rf"(?i)^[(\[]?(?:{AGENCIES}|agenc(?:ia|y|e)s?|agencies|agenturen|freeimages)[)\]]?\.?$")
LONGEST_HOUSE = 40
"""Characters; no agency's name is so long."""
VIA_HOUSE = later(rf"^{_NAMES}via\s(?:{AGENCIES})(?!\w)[^.!?]{{0,20}}$")
NAME_HOUSE = later(rf"^{_NAMES}[A-ZÀ-Ý][\w.'’-]{{1,25}}\s?/\s?(?:{AGENCIES})$")
TAIL = re.compile(
    r"\s*(?:vis mer|read more|show more|more ?[>»›]|hide caption|toggle caption|enlarge this image|enlarge image|"
    r"click to enlarge|zoom|öffnen|"
    r"bild vergrößern|mehr anzeigen|ver más|ler mais|lire plus|ver imagen en tamaño completo|full screen|"
    r"view gallery|buy (?:now|photos?|this photo|a print)|order (?:a print|prints)|purchase photo|"
    r"purchase licensing rights\W{0,3}(?:opens new tab)?)\s*\.?$",
)  # fmt: skip
_TAIL_WORDS = (
    "mer more caption image enlarge zoom öffnen vergrößern anzeigen más mais plus completo screen gallery now photo "
    "photos print prints rights tab > » ›"
)
TAIL_ENDS = frozenset(_TAIL_WORDS.split())
PHOTO_KIND = re.compile(
    r"^(?:archiv(?:bild|foto)?|symbol(?:bild|foto)|file(?: photo| picture)?|archive|archivo|archivio|l|r|m|"
    r"left|right|cent(?:er|re)|above|"
    r"top|bottom|links|rechts|mitte|oben|unten|v\.? ?l\.?.*|from left|d|g|i|à gauche|à droite|izq\.?|der\.?|c|"
    r"cdu|spd|csu|fdp|afd|grüne|linke)\.?$",
    re.IGNORECASE,
)
