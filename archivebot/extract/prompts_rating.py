"""Lines in which pages ask how readers liked the story, and offer to report what is wrong with it.

Lists as in :mod:`archivebot.extract.phrases`, one language a line where it can be; they are
read with those of :mod:`archivebot.extract.prompts_short`.
"""

from __future__ import annotations

PROMPTS = r"""
    did you (?:like|enjoy|love|find) (?:reading )?(?:this|our) (?:article|story|post|piece|recipe|page|content|video)\b
    (?:liked|loved|enjoyed) (?:reading )?this (?:article|story|post|piece)\?
    was this (?:article|story|page|post|content|information) (?:helpful|useful|interesting|informative|of interest)\b
    (?:vous avez|avez-vous|tu as|as-tu) (?:aimé|apprécié) (?:cet article|ce (?:texte|contenu|sujet))\b
    cet article (?:vous|t['’]) ?a(?:-t-il)? (?:plu|intéressé|été utile)|cet article (?:vous )?est-il utile
    ¿?(?:te|le|os|les) (?:ha |han )?(?:gustado?|gustó|parecido|pareció|resultó|resultado|interesó)
      \s(?:útil |interesante )?(?:est[ae]|la|el) (?:artículo|noticia|nota|información|contenido|post|reportaje)\b
    gostou d(?:a|o|est[ae]|ess[ae]) (?:matéria|artigo|notícia|conteúdo|texto|reportagem)\b
    (?:est[ea] (?:artigo|notícia|conteúdo)|ess[ea] (?:artigo|notícia|conteúdo)) foi útil
    (?:ti|vi) è (?:piaciuto|stato utile) (?:questo|l['’])\s?(?:articolo|contenuto|post)\b
    hai trovato utile (?:questo|l['’])
    (?:vond|vind) (?:je|u) dit (?:artikel|bericht|verhaal)\b
    was dit (?:artikel|bericht) (?:nuttig|interessant|handig)
    (?:tyckte|gillade|gillar) du (?:om )?(?:artikeln|den här artikeln|texten)
    var (?:den här )?artikeln (?:till hjälp|användbar)
    (?:likte|liker) du (?:denne )?(?:artikkelen|saken)|kunne du lide (?:denne )?(?:artiklen|artikel)
    piditkö (?:tästä )?(?:jutusta|artikkelista)|pidit tästä (?:jutusta|artikkelista)
    (?:podobał|spodobał) (?:ci|wam|państwu|panu) się (?:ten )?(?:artykuł|tekst|wpis|materiał)
    (?:líbil|zaujal) (?:se )?(?:vám|ti|vás) (?:tento )?článek
    (?:páčil|zaujal) (?:sa )?(?:vám|ti|vás) (?:tento )?článok
    tetszett (?:a|ez a|önnek a|neked a) (?:cikk|írás)|hasznos volt (?:a|ez a) cikk
    (?:ți|ţi|v)-a plăcut (?:acest )?(?:articolul?|textul?|materialul?)
    понравил(?:ась|ся|ось) (?:вам |эта |этот )?(?:статья|материал|текст|новость|публикация)
    сподоба(?:лася|вся|лось) (?:вам |ця |цей )?(?:стаття|матеріал|текст|новина|публікація)
    хареса ли (?:ви|ти) (?:статията|материала|новината)
    (?:svi[đd]a|dopa[dl]a|svidio|dopao) (?:li )?(?:vam|ti) se (?:članak|tekst|vijest|vest)
    (?:σας|σου) άρεσε (?:το|αυτό το) (?:άρθρο|κείμενο)
    (?:bu )?(?:haberi|yazıyı|makaleyi|içeriği) (?:beğendiniz|beğendin|faydalı buldunuz) mi
    (?:bu )?(?:haber|yazı|içerik) faydalı (?:oldu|mıydı) mu
    هل (?:أعجبك|أعجبتك|وجدت) (?:هذا |هذه )?(?:المقال|المقالة|الخبر|الموضوع)
    آیا این (?:خبر|مطلب|مقاله) .{0,20}(?:مفید|پسندیدید)
    (?:この|本)(?:記事|ページ)は(?:お)?(?:役に立|参考にな|いかがでした)
    (?:이|본)\s?(?:기사|글|콘텐츠)(?:가|는)\s?(?:도움이|유익|어떠셨)|(?:这|這|本)篇(?:文章|報導|报道)(?:对您|對您|是否|有帮助|有幫助)
    bài viết (?:này )?có (?:hữu ích|ích)|bạn (?:có )?(?:thấy|thích) bài viết này
    apakah (?:artikel|berita|informasi) ini (?:membantu|bermanfaat|berguna)
    क्या (?:यह|आपको यह) (?:लेख|ख\u093c?बर|जानकारी) .{0,20}(?:उपयोगी|पसंद|मददगार)
"""
"""What asks the reader how the story was, told by how the line begins."""

LABELS = r"""
    report (?:an?|this) (?:error|typo|mistake|correction|article|comment|ad)(?: (?:in|with|on) (?:this|the) .{3,12})?
    (?:zgłoś|nahlási(?:t|ť)|prijavi(?:te)?|raporteaz[ăa]|semnaleaz[ăa]) (?:błąd|chybu|grešku|pogrešku|o eroare)
    (?:rapport(?:era|er|ér) (?:ett |et |en )?(?:fel|feil|fejl)|rätta (?:artikeln|texten))
    ilmoita virheestä|tip(?:s|pa) oss
    (?:tip (?:de|onze) redactie|foutje? gezien\?(?: mail ons.{0,20})?|meld een fout|reageer)
    (?:fehler melden|hinweis (?:geben|senden)|hibát (?:talált|jelzek|jelentek).{0,12}|hata bildir|báo lỗi)
    (?:become|be) a (?:member|supporter|patron|subscriber)(?: today| now)?|jetzt (?:app|die app) (?:herunter)?laden
    unterstützen sie (?:unsere arbeit|uns(?:eren journalismus)?)(?: jetzt)?|devene[zț] (?:membru|abonn).{0,20}
    stay up[- ]to[- ]date (?:with|on) (?:the |all |our )?(?:latest )?.{0,24}|you can unsubscribe at any ?time
    print (?:this )?(?:page|article|story)|(?:posted|filed) (?:in|under):? .{3,30}
    read this (?:story |article )?in [a-z]{4,12}
    click to (?:share|email|print|tweet)(?: (?:on|this|a link)(?: .{1,30})?)?|photo galler(?:y|ies)(?::.{0,50})?
    (?:©[^.]{0,40})?(?:tous droits (?:de reproduction )?réservés|todos los derechos reservados
      |todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|alla rättigheter förbehålls
      |toate drepturile rezervate)[^.]{0,30}
    article réservé (?:aux|à nos) abonnés|réagissez(?: à cet article)?|retrouvez toute l['’]actualité .{3,50}
    (?:continúa|sigue|continúe) leyendo (?:después|tras|debajo) de la publicidad
    haz clic (?:aquí|acá)(?: para .{3,30})?
    cite[șşs]te (?:și|şi|si|mai mult[e]?|mai departe|toată știrea)|publicitate
    новости по теме|скачайте приложение|подробнее|لل?مزيد(?: من .{3,30})?|加入line好友|schlagwort(?:e|er): .{3,80}
    (?:tags?|etiquetas|étiquettes|mots[- ]clés|stichw[oö]rter?|labels|etiketter|trefwoorden|avainsanat): .{3,80}
    (?:etiketler|теги): .{3,80}
    recommended for you|listen to (?:the latest episode of )?our (?:latest )?podcast(?:s)?
"""
"""Whole lines."""
