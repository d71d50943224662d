"""How sites title the page that stands where none is: "Page not found", in the languages of the news."""

from __future__ import annotations

from archivebot.later import later

_NUMBER = (
    r"(?:http )?(?:error|fehler|erreur|erro|errore|ошибка|помилка|грешка|greška|napaka|chyba|hiba|błąd|eroare|σφάλμα|"
    r"hata|virhe|fel|feil|fejl|lỗi|خطأ|エラー|오류|错误|錯誤)[ :#\u2013-]*404\b|"
    r"(?:http )?404(?:\W*$|\s*[|:!.\u2013\u2014-](?!\d)|"
    r"[ ,]+(?:not|page|error|file|fehler|seite|página|pagina|sid|страниц))"
)
"""The code with its word, alone, or before a word for a page: "404 jobs to go" is a headline."""
_ENGLISH = (
    r"(?:(?:(?:we(?:'re| are) )?(?:so )?sorry|error|hm+|oops|whoops)\W{1,3}(?:but )?)?(?:(?:the |this |that )?(?:"
    r"(?:page|article|story|content) (?:not found|can(?:not|'t) be found|does(?: not|n['’]t) exist)|"
    r"(?:page|article|story|content) (?:unavailable|removed)\W*$)|not found\b)|"
    r"(?:oops|whoops)\b\W*(?:$|404|error|that|this|we\b|(?:the )?page|something|sorry|nothing|it (?:looks|seems))|"
    r"(?:the |this |your )?(?:requested )?(?:page|article|story) (?:you(?:'re| are| were| requested)?.{0,30} )?"
    r"(?:was |is |could |can)?\s?(?:not|no longer)\b|"
    r"(?:(?:we(?:'re| are) )?sorry,? (?:but )?)?(?:this|our) (?:content|website|site|page|article|story|video|service) "
    r"is (?:currently )?(?:not|un)\s?available\b|(?:451\b.{0,3})?unavailable (?:due to|for) legal reasons|"
    r"(?:this |the )(?:page|article|story|content|post|video) (?:has been|was) "
    r"(?:removed|deleted|unpublished|taken down|withdrawn)"
)
_GERMANIC = (
    r"dieser (?:artikel|beitrag|inhalt) (?:wurde (?:gelöscht|entfernt)|ist nicht mehr)|"
    r"seite (?:wurde )?nicht gefunden|(?:diese )?seite (?:existiert|ist) nicht|"
    r"dit artikel is (?:niet meer|verwijderd)|pagina niet gevonden|"
    r"sidan (?:kunde inte|finns inte|hittades inte)|siden (?:blev ikke|findes ikke|finnes ikke|ble ikke)|"
    r"(?:artikeln|artikkelen|artiklen|saken) (?:är borttagen|har tagits bort|er (?:slettet|fjernet)|finns inte)|"
    r"síða(?:n)? (?:fannst|finnst|er) ekki"
)
_ROMANCE = (
    r"page (?:introuvable|non trouv[ée]e)|cet(?:te)? (?:article|page|contenu) (?:n['’](?:est plus|existe)|a été "
    r"(?:supprimé|retiré|dépublié))|la page (?:demandée|que vous)\b.{0,30}(?:introuvable|n['’]existe)|"
    r"p[áa]gina no (?:encontrada|existe)|est[ea] (?:artículo|noticia|página|contenido) (?:ya no|no est|ha sido "
    r"(?:eliminad|retirad))|p[áa]gina n[ãa]o encontrada|est[ea] (?:artigo|página|conteúdo|notícia) (?:já não|não est|"
    r"foi (?:removid|apagad))|pagina non trovata|questo (?:articolo|contenuto) (?:non è più|è stato rimosso)|"
    r"pàgina no trobada|páxina non atopada|pagina (?:nu (?:a fost|există|poate)|negăsit)|"
    r"articolul (?:nu mai|a fost (?:șters|eliminat))"
)
_SLAVIC = (
    r"nie znaleziono(?:\W*$| (?:strony|artykułu|podane|szukane|żądane|treści))|"
    r"strona nie (?:istnieje|zosta[łl]a)|(?:ten )?artykuł (?:został usunięty|nie jest już)|"
    r"str[áa]nka (?:nenalezena|neexistuje|nenájden[áa]|sa (?:nenašla|nepodarilo)|nebyla nalezena|nebola nájdená)|"
    r"(?:článek|tento článek) (?:byl (?:smazán|odstraněn)|již není)|"
    r"(?:эта )?страница (?:не (?:найдена|существует)|удалена|није|не постои)|сторінк\w+ не (?:знайдено|існує)|"
    r"старонка не (?:знойдзена|існуе)|страницата не (?:е (?:намерена|пронајдена)|съществува|беше|постои)|"
    r"stranica (?:nije (?:prona[đd]ena|dostupna)|ne postoji)|strani? (?:ni (?:bilo )?mogoče najti|"
    r"ne obstaja|ni najdena)"
)
_OTHERS = (
    r"sivua ei (?:l[öo]y[dt]|ole)|lehte(?:külge)? ei (?:leitud|ole)|puslapis (?:nerastas|neegzistuoja)|"
    r"lapa nav atrasta|(?:.{0,12}\b)?(?:a )?keresett (?:oldal|cikk|tartalom)|hoppá|"
    r"(?:az? |ez a )?(?:oldal|cikk) (?:már )?nem (?:található|létezik|elérhető)|"
    r"(?:η )?σελίδα (?:δεν|που ζητήσατε)|sayfa bulunamad|aradığınız (?:sayfa|içerik|haber)|səhifə tapılmadı|"
    r"sahifa topilmadi|бет табылмады|faqja nuk|orria ez da|გვერდი (?:ვერ|არ)|էջը (?:չի|չկա)|ukurasa hau"
)
_SEMITIC = (
    r"الصفحة (?:غير موجودة|المطلوبة|التي)|لم يتم العثور على (?:ال)?صفحة|"
    r"صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|صفحہ (?:نہیں|موجود)|"
    r"(?:ה)?(?:דף|עמוד|כתבה) (?:המבוקש(?:ת)? )?(?:לא נמצא|אינו קיים|אינה קיימת)"
)
_INDIC = (
    r"(?:पृष्ठ|पेज|पान) (?:नहीं मिला|उपलब्ध नहीं|सापडल)|(?:পাতাটি|পৃষ্ঠাটি|পেজটি|পৃষ্ঠা) (?:পাওয়া|খুঁজে)|"
    r"பக்கம் (?:கிடைக்கவில்லை|காணப்படவில்லை)"
)
_FAR_EASTERN = (
    r"(?:ページ|記事)(?:は|が)(?:存在し|見つかり|削除|ありません)|お探しの(?:ページ|記事)|指定された(?:ページ|記事|url)|"
    r"(?:この|該当の?)(?:ページ|記事)は(?:存在|削除|現在|公開を終了)|"
    r"(?:页面|頁面|网页|網頁|文章)(?:不存在|未找到|已(?:被)?(?:删除|刪除))|找不到(?:网页|页面|網頁|頁面|文章)|"
    r"(?:抱歉|对不起|對不起)?[,，]?(?:您|你)(?:要)?(?:访问|訪問|查找|浏览|瀏覽|找)的(?:页面|頁面|网页|網頁|文章|内容)|"
    r"페이지를 찾을 수|존재하지 않는 (?:페이지|기사|게시)|(?:요청하신|찾으시는) (?:페이지|기사)|"
    r"삭제된 (?:기사|페이지)(?:입니다|\W*$)|"
    r"(?:trang|bài viết)(?: này)? không tồn tại|không tìm thấy (?:trang|bài viết|nội dung)|trang bạn (?:đang )?tìm|"
    r"(?:halaman|berita|artikel)(?: yang anda cari)? tidak (?:ditemukan|tersedia|dijumpai)|"
    r"ไม่พบ(?:หน้า|เนื้อหา)"
)

GONE = later(
    "(?i)^(?:"
    + "|".join((_NUMBER, _ENGLISH, _GERMANIC, _ROMANCE, _SLAVIC, _OTHERS, _SEMITIC, _INDIC, _FAR_EASTERN))
    + ")"
)
"""The beginning of such a title."""
