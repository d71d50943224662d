"""What stands between two paragraphs and speaks of the text: a player that reads it out, an advertisement in its midst.

Lists as in :mod:`archivebot.extract.phrases`, one phrase a line.
"""

from __future__ import annotations

READ_ALSO = r"""
    more (?:on|about) (?:this|the) (?:topic|story|subject)
    (?:más )?sobre (?:este|el mismo) tema
    sullo stesso tema
    mais sobre (?:este|o) (?:tema|assunto)
    meer over (?:dit|het) onderwerp
    (?:více|viac) k tém(?:atu|e)
    (?:więcej|czytaj więcej) (?:na ten temat|o tym)
    bővebben a témáról
    mai multe (?:pe|despre) (?:această|aceeași) temă
    mere? om (?:ämnet|emnet|saken|sagen)
    lisää aiheesta
    konuyla ilgili(?: haberler)?
    περισσότερα για το θέμα
    más del tema
    més sobre (?:el|aquest) tema
    loe teemast veel
    (?:više|več) o temi
    vairāk par tēmu
    більше про це
    още за това
    (?:mirá|vé|vea) también
    segu(?:í|ir) leyendo
    citi[țţ]i [șş]i
    ez is érdekel(?:het|heti)(?: önt)?
    (?:bu haber(?:ler)? de )?ilginizi çekebilir
    पढ\u093c?ें
"""
"""What leads to another story."""
_PLAYER = r"""
    (?:listen to|hear|play) (?:this|the) (?:article|story|report)
    (?:diesen |den )?(?:artikel|beitrag|text) (?:anhören|vorlesen(?: lassen)?|hören)
    (?:écoute[rz]?|lire) (?:cet |l['’])article(?: en audio)?
    escuch(?:ar?|á|e) (?:esta |este |la |el )?(?:noticia|artículo|nota)
    ascolta (?:questo |l['’])articolo
    (?:ouvir|ouça) (?:este |o |esta |a )?(?:artigo|texto|notícia|matéria|conteúdo)
    ascult(?:ă|ați) (?:acest )?(?:articol(?:ul)?|știrea)
    (?:be)?luister (?:naar )?(?:dit|het) (?:artikel|verhaal)
    (?:lyt til|hør) (?:artiklen|historien|saken|artikkelen)
    lyssna på (?:artikeln|texten)
    lytt til (?:artikkelen|saken)
    kuuntele (?:juttu|artikkeli)
    (?:po|od)?słuchaj (?:tego |ten )?artyku[łl]u?
    poslechněte si (?:tento )?(?:článek|text)
    vypočujte si (?:tento )?(?:článok|text)
    poslušaj(?:te)? (?:ovaj )?(?:članak|članek|tekst|vijest|vest|prispevek)
    hallgassa (?:meg )?(?:a )?cikk(?:et|ünket)?
    (?:bu )?haberi (?:sesli )?dinle(?:yin)?
    ακούστε το (?:άρθρο|κείμενο)
    (?:чуйте|слушайте|слушать|прослушайте|прослушать|послушать) (?:статията|статью|новость|текста?)
    (?:прослухати|слухати|послухати|прослухайте) (?:статтю|текст)
    escolta(?:r|u)? (?:aquest |l['’])article
    klausykite (?:straipsnio|straipsnį)
    klausieties rakstu
    kuula (?:artiklit|lugu)
    dengarkan (?:artikel|berita) ini
    nghe bài (?:viết|báo)(?: này)?
    (?:tento )?(?:článek|článok|text) (?:si (?:také |tiež )?můžete|si (?:tiež )?môžete) (?:také |tiež |aj )?
      (?:poslechnout|vypočuť)(?: v audioverzi)?
    (?:ten )?(?:artykuł|tekst) możesz (?:też |także )?odsłuchać
    استمع(?:وا)? (?:إلى (?:هذا )?ال|لل)مقال
    האז(?:ינו|נה) ל(?:כתבה|מאמר)
    (?:この)?記事を(?:音声で)?聴く|(?:이 )?기사 듣기|听(?:本文|新闻|文章)|聽(?:本文|新聞)|ฟัง(?:ข่าว|บทความ)นี้
    (?:इस |यह )?(?:खबर|ख़बर|लेख)(?: को)? सुनें
    prehrávač zvuku|přehrávač zvuku
"""
_MINUTES = r"(?:[ ·|,–-]*\(?\d+(?:[:.,]\d+)? ?(?:min|perc|dakika|λεπτ|мин|хв|phút|menit)[^\W\d_]*\.?\)?)?"

_ADVERTISED = r"""
    (?:the )?(?:article|story) continues (?:below|after) (?:the |this )?ad(?:vertisement)?
    (?:der )?(?:artikel|text|beitrag) (?:geht|wird) (?:unter|nach|unterhalb) (?:der|dieser) (?:anzeige|werbung)
      (?: weiter| fortgesetzt)
    (?:la )?suite (?:de (?:l['’]|cet |votre )article )?(?:après|sous) (?:cette |la )?publicité
    (?:la|el|este|esta) (?:noticia|artículo|nota|texto) (?:continúa|sigue) (?:después|debajo|tras) (?:de )?(?:la )?
      publicidad
    (?:l['’]articolo|il testo) (?:continua|prosegue) (?:dopo|sotto) la pubblicità
    (?:(?:o|a|este|esta) )?(?:artigo|notícia|texto|matéria) continua (?:depois|após|abaixo) (?:d?a |desta )?publicidade
    (?:het )?(?:artikel|verhaal|bericht) gaat (?:verder|door) (?:onder|na) (?:de )?advertentie
    artik(?:len|eln|kelen|elen) (?:fortsætter|fortsätter|fortsetter) (?:efter|etter|under|nedenfor) annonsen?
    (?:juttu|artikkeli) jatkuu mainoksen (?:jälkeen|alla)
    (?:dalszy )?ciąg (?:dalszy )?(?:artykułu |tekstu )?(?:pod|po) reklam(?:ą|ie)
    (?:text |článek |článok )(?:článku )?pokračuje? (?:pod|po|za) reklam(?:ou|ě|e)
    (?:članak|tekst|vijest|vest) se nastavlja (?:nakon|ispod|posle) (?:oglasa|reklame)
    (?:članek|besedilo) se nadaljuje (?:pod|po) oglas(?:om|u)
    (?:a )?cikk(?:ünk)? a hirdetés (?:után|alatt) folytatódik
    articolul continuă (?:după|sub) (?:publicitate|reclamă)
    (?:το άρθρο|η είδηση) συνεχίζεται (?:μετά|κάτω από) τη διαφήμιση
    (?:haber|yazı)(?:nın devamı)? (?:reklamdan sonra|reklamın altında)(?: devam ediyor)?
    (?:статията|текстът) продължава (?:след|под) рекламата
    продолжение (?:статьи |текста |новости )?(?:после|под|ниже) рекламы?(?:ой)?
    продовження (?:статті |тексту |новини )?(?:після|під|нижче) реклам(?:и|ою)
    l['’]article continua (?:després de|sota) la publicitat
    straipsnio tęsinys (?:po|žemiau) reklamos
    raksts turpinās (?:pēc|zem) reklāmas
    artikkel jätkub (?:pärast|all|reklaami all) ?(?:reklaami)?
    artikel berlanjut setelah iklan
    bài viết tiếp tục sau quảng cáo
"""

LABELS = "\n".join(f"{line}{_MINUTES}" for line in _PLAYER.strip("\n").split("\n")) + _ADVERTISED
"""Whole lines."""
