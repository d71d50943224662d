"""What stands over a box beside the story, in many languages: who wrote it, what is read most, a letter, a talk.

Lists as in :mod:`archivebot.extract.phrases`, one phrase a line, for text in small letters.
"""

from __future__ import annotations

from archivebot.extract.openings import Openings
from archivebot.extract.phrases import READ_ALSO, listed

_AUTHOR = r"""
    about (?:the|our) (?:authors?|writers?|reporters?|columnists?)
    (?:über|zu[rm]?) (?:den|die|der) (?:autor(?:in(?:nen)?|en)?|verfasser(?:in)?)
    (?:à|a) propos (?:de l['’]auteure?|des auteur(?:e)?s|de l['’]autrice)|l['’](?:auteure?|autrice)
    (?:sobre|acerca de|quién es) (?:el|la|los|las|o|a|os|as) autor[ae]?s?
    (?:sull?['’]|l['’])?(?:autore|autrice)|chi è l['’]aut(?:ore|rice)
    despre auto(?:r|are|ri)
    over de auteurs?
    om (?:forfatter(?:en|ne)|forfattaren|författar(?:en|na)|skribenten)
    (?:tietoa )?kirjoittajasta
    o aut(?:orce|orze|orach|oro?vi|oroch|orke|orici|oru|orki|orjih?|orici)
    a szerzőről
    yazar hakkında
    (?:σχετικά με|για) τ(?:ον|ην?|ους) συγγραφέ(?:α|ας|είς)
    (?:об автор(?:е|ах)|про автора|за автора)
    sobre l['’]autora?
"""
_MOST_READ = r"""
    (?:the )?most (?:read|viewed|popular|shared|watched|discussed|commented)(?: (?:today|now|stories|articles))?
    (?:am )?meist(?:en)?\W?(?:gelesene?|geklickte?|gesehene?|diskutierte?)(?: artikel)?
    (?:les )?(?:articles )?plus (?:lus|consultés|partagés|commentés)
    lo (?:más|\+) (?:leído|visto|comentado|compartido)
    (?:i|gli articoli) più (?:letti|visti|commentati)
    (?:as )?mais (?:lidas|lidos|vistas|populares)
    cele mai (?:citite|populare|noi)|articole (?:similare|recomandate)
    (?:meest|best) (?:gelezen|bekeken|gedeeld)
    mest (?:læste?|læst|läst[ae]?|leste?|populære|populära|sette)
    (?:päivän )?luetuimmat
    najczęściej (?:czytane|komentowane)|najpopularniejsze
    (?:nejčtenější|najčítanejšie|najčitanije|najbolj bran[oi]|najnovije)(?: články| vesti| vijesti)?
    (?:leg)?olvasottabb(?:ak)?|legnépszerűbb(?: cikkek)?
    (?:en )?çok okunan(?:lar)?(?: haberler)?
    (?:δημοφιλή|δημοφιλέστερα|τα πιο διαβασμένα)
    (?:самое (?:читаемое|популярное|обсуждаемое)|найчитаніше|най-четени)
    (?:el |els )?més (?:llegit|llegits|vist)
"""
_LETTER = r"""
    (?:our |the |free |daily |morning )*newsletters?
    (?:unser(?:e)? |der |die )?newsletter(?: abonnieren)?
    (?:notre |la |nos )?(?:lettres? d['’]informations?|newsletters?|infolettre)
    (?:nuestr[oa]s? |el |la )?(?:bolet[ií]n(?:es)?|newsletter)
    (?:la )?(?:nostra )?newsletter
    (?:a nossa |nossa )?newsletter|newsletterul(?: nostru)?
    (?:onze )?nieuwsbrief|(?:vores |vårt |vår )?(?:nyhedsbrev|nyhetsbrev)(?:et)?|uutiskirje(?:emme)?
    (?:nasz|náš|naš|newsletterul|bilten|naš bilten) ?(?:newsletter|biuletyn|zpravodaj|bilten)?
    hírlevelünk|hírlevél|(?:e-)?bülten(?:imiz)?|(?:το )?ενημερωτικό (?:μας )?δελτίο|newsletter μας
    (?:наша |наш )?(?:рассылка|бюлетин|розсилка|дайджест)|el nostre butlletí
"""
_TALK = r"""
    (?:reader |readers['’] |latest |top )?comments?|join the (?:conversation|discussion|debate)|have your say
    (?:leser)?kommentare|diskutieren sie mit|ihre meinung(?: zum thema)?
    commentaires?|réag(?:ir|issez)(?: à (?:l['’]|cet )article)?|vos réactions|rejoignez la discussion
    comentarios|comentários|únase a la conversación|participe na (?:conversa|discussão)|opine
    commenti|partecipa alla discussione|di['’] la tua
    comentarii|intră în discuție|spune-ți părerea
    reacties|praat mee|reageer
    kommentar(?:er|erna|ene)|delta(?:g)? i (?:debatten|diskussionen)|skriv en kommentar
    kommentit|osallistu keskusteluun
    komentarze|dołącz do dyskusji|(?:komentáře|komentáre)|zapojte s[ea] do disku[sz](?:e|ie)
    komentar(?:i|ji)|uključite se u (?:raspravu|diskusiju)|pridružite se razpravi
    hozzászólások|szóljon hozzá|yorumlar|tartışmaya katıl(?:ın)?|σχόλια|συμμετέχετε στη συζήτηση
    (?:комментарии|коментари|коментарі)|(?:присоединяйтесь|приєднуйтесь) к? ?(?:до )?(?:обсуждению|обговорення)
    comentaris
"""
_HEADS = Openings([*listed(_AUTHOR + _MOST_READ + _LETTER + _TALK), *READ_ALSO], r"\W*")
MAX_HEAD = 60


def heads_box(lower: str) -> bool:
    """Whether a line, in small letters, is nothing but the heading of such a box."""
    return len(lower) <= MAX_HEAD and _HEADS.fill(lower)
