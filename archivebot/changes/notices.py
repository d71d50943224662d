"""How newsrooms say that they corrected a story."""

from __future__ import annotations

from archivebot.later import later

# How the world's newsrooms open the note that they corrected a story, and how they word it inside a sentence.
CORRECTION = later(
    r"(?i)^\W{0,3}(?:corrections?(?: and clarifications?)?|clarification|corrigend(?:um|a)|errat(?:um|a)"
    r"|editor[’']?s note"
    r"|korrektur(?:hinweis)?|berichtigung|richtigstellung|klarstellung|transparenzhinweis"
    r"|rectificati(?:f|on|e)|précision|mise au point|corrigé|correcti(?:f|e)|rectificación|corrección|fe de erratas"
    r"|fe de errores|aclaración|correção|retificação|errata corrige|correzione|rettifica|precisazione"
    r"|rättelse|rettelse|rettet|presisering|oikaisu|korjaus|leiðrétting|sprostowanie|korekta|oprava|helyreigazítás"
    r"|corectură|erată|precizare|исправление|уточнение|поправка|опровержение|виправлення|уточнення|ispravka|ispravak"
    r"|popravek|labojums|parandus|pataisymas|διόρθωση|düzeltme|tekzip|koreksi|ralat|pembetulan|đính chính"
    r"|تصحيح|توضيح|اصلاحیه|תיקון(?: טעות)?|सुधार|भूल सुधार|แก้ไขข่าว)\b.{0,30}?[:：.\-–—]"
    r"|^\W{0,3}(?:訂正|更正|정정|바로잡습니다|勘误|お詫びして訂正)"
    r"|\b(?:(?:this|the) (?:article|story|report|post|piece|headline) (?:has been|was) (?:since )?(?:corrected|amended)"
    r"|(?:an )?(?:earlier|previous|original) version of this (?:article|story|report|post|piece)"
    r"|in einer früheren (?:version|fassung)|(?:artikel|text) wurde (?:nachträglich )?(?:korrigiert|berichtigt)"
    r"|(?:une )?(?:première|précédente) version de (?:cet|l’|l')\s?article|cet article a été (?:corrigé|rectifié)"
    r"|una versión (?:anterior|previa) de est[ea] (?:artículo|nota|texto)|in una versione precedente"
    r"|uma versão anterior dest[ea]|in een eerdere versie|i en tidigare version"
    r"|i en tidligere (?:version|versjon|utgave)"
    r"|w (?:poprzedniej|pierwotnej) wersji|v (?:předchozí|původní) verzi"
    r"|в (?:предыдущей|первоначальной|ранней) версии)\b"
)
"""Finds a correction's notice in a paragraph, in some forty languages."""
