"""What a page says of itself between the paragraphs: links that earn, embeds that wait for consent, mail, appeals.

A list as in :mod:`archivebot.extract.phrases`, one phrase a line.
"""

from __future__ import annotations

NOTES = r"""
    (?:text ad\W+)?to advertise (?:here|with us)\b
    never miss (?:a|an|another|out on) (?:\w+ )?(?:story|stories|update|beat|thing|headline|episode|moment)\b
    sign up (?:for|to) (?:receive|get|be notified|stay)\b
    (?:see|spot|spotted|notice|noticed|found) (?:an?|any|something) .{0,40}\b(?:error|typo|mistake|inaccuracy|wrong)\b
      .{0,40}\?
    to send flowers\b
    (?:sign|leave|view) (?:the|a|our) guest ?book\b
    (?:e-?mailed )?letters (?:to the editor )?(?:should|must|may|are|will|can) .{0,50}\b(?:words|edited|signed
      |include)\b
    (?:there are )?no comments yet\b
    be the first to (?:comment|reply|react|respond|leave)\b
    comments (?:have to|must|should|need to|may|will) (?:not )?be (?:\w+ )?(?:civil|polite|respectful|constructive
      |moderated|approved|removed|deleted|on[- ]topic|edited|in (?:english|full))\b
    (?:have|do|did|are|were|would|is|know|want) .{3,120}\? (?:please )?(?:send|e-?mail|tell|write|message|text
      |contact|let
      |get in touch|share|fill)\b.{0,60}\b(?:us|our)\b
    subscribers (?:can|may) (?:also )?(?:read|access|download|find|view|listen)\b.{0,60}\b(?:here|our)\b
    do you have (?:any )?information\b(?=.{0,160}\b(?:us|our|we|reporters?|newsroom)\b).{0,90}\?
    (?:e-?mail|contact) (?:reporter|the reporter|our \w+)s?\b.{0,60}\b(?:or|at|on|via)\b
    if you['’](?:d|re) (?:like|looking) to (?:continue|keep|read|learn|know) .{0,60}\b(?:check out|see|read
      |visit) (?:my|our)\b
    you (?:might|may) (?:also )?want to (?:check out|read|see) (?:my|our)\b
    (?:hvis|om|wenn|falls|if|als) (?:du|sie|je|u|you) .{0,30}\b(?:abonnement|abo|subscription
      |prenumeration)\b.{0,80}\b(?:her
      |hier|here|här)\W*$
    access to this (?:article|story|content) is (?:\w+ )?(?:limited|restricted|reserved|exclusive|available|for)\b
    (?:feedback\W+)?use this form\b
    good journalism (?:costs money|takes time|is (?:not|never) (?:cheap|free))(?:\W*$|.{0,60}\b(?:you|your)\b)
    for continued (?:free )?access to
    support [^.]{2,40}['’]s? (?:\w+ )?journalism(?:\W*$| (?:today|now|by|with)\b)
    (?:(?:do you )?want to )?(?:re-?publish|reprint|repost) (?:this|our) (?:story|stories|article|articles|work|piece)\b
    (?:you are|you['’]re|feel) (?:welcome|free) to (?:re-?publish|reprint|share) (?:(?:this|our|these|any of our)\b
      |it\W*$)
    (?:this|our) .{2,40} (?:is|are) (?:licensed|published|available|shared) under (?:an? )?creative commons\b
    (?:follow|find|join) .{2,40} on (?:google news|apple news|google discover)\b
    (?:this|the) (?:article|story) is (?:also )?(?:available|published) (?:as|in) audio\b
    keep up (?:to date )?with (?:all )?the latest (?:news|headlines|stories)\b
    as an? (?:paying )?(?:member|subscriber|supporter) of (?:our|the .{0,30}?community).{0,40}
      \byou (?:help|support|make)
    stay (?:updated|up to date|informed) (?:with|on) .{0,60}\b(?:notifications|breaking news|our .{0,20}stories)\b
    über dieses thema berichte(?:t|n wir)\b.{0,80}(?:\bam \d|\buhr\b|fernsehen|radio|hörfunk|sendung)
    please (?:read|review|see) (?:our|the) .{0,20}comment(?:s|ing)? (?:policy|rules|guidelines)
    (?:except for the headline,? (?:and .{3,60}, )?)?(?:this|the) (?:story|report|article|copy) has
      \snot been (?:edited|created) by .{2,60}\b(?:staff|team|editors?|feed)\b
    dziękujemy,? że (?:przeczytał\w*|jesteś(?:cie)? z nami|czytasz)
    (?:breaking )?news alerts?\s?:
    (?:independent|local|quality|our) journalism (?:needs|depends on|relies on) (?:you|your|readers)\b
    (?:we|the [a-z .]{2,40}?) (?:may|might|can|could|will) (?:earn|receive|get|collect) (?:an? )?(?:small |affiliate )*
      (?:commission|fee|percentage|share of).{0,120}\b(?:links?|purchases?|buy|products?|sales?)\b
    (?:all|any|every) (?:the )?(?:products?|items?) (?:featured|mentioned|listed|recommended|linked)\b.{0,60}
      \b(?:are|is|has been|have been) independently (?:selected|chosen|reviewed|curated)\b
    (?:if|when) you (?:buy|purchase|click|shop) .{3,90}\bwe
       (?:may|might|can|could|will) (?:earn|receive|get) .{0,30}\b(?:commission|fee|share)
    (?:some of )?(?:this|these|the|our) (?:article|post|page|story|guide|links?).{0,60}
      \baffiliate[ -](?:link|partner|program|commission)
    (?:dieser|der|die|diese|das) (?:artikel|beitrag|text|seite|inhalt|links?).{0,60}\b(?:affiliate-|provisions-?links?)
    (?:cet|ce|certains|les) (?:article|contenu|guide|liens?).{0,60}\b(?:affili[ée]s?|affiliation)\b
    (?:este|estos|algunos|los) (?:artículos?|contenidos?|enlaces).{0,60}\bafiliad\w+
    (?:questo|alcuni) (?:articolo|link).{0,60}\b(?:affiliati|affiliazione)\b
    (?:dit|deze) (?:artikel|links?).{0,60}\baffiliate\b
    en cliquant sur .{0,60}\b(?:cookies|acceptez|consentez)\b
    you(?:['’]re| are) receiving this (?:e-?mail|newsletter)
    (?:sie erhalten|du erhältst) diese[nrs]? (?:e-?mail|mail|newsletter)
    (?:pour ne (?:rien|plus rien) (?:manquer|rater)|para no perder(?:te|se)|per non perder(?:ti|si|e)|para não perder
      |um nichts (?:mehr )?zu verpassen|so you (?:don['’]t|never) miss|om niets te missen|för att inte missa
      |for ikke å gå glipp|for ikke at gå glip|(?:aby|żeby) nie przegapić)\b.{3,120}\b(?:whatsapp|telegram|newsletter
      |infolettre|notificaciones|notifications?|notifiche|notificações|nyhedsbrev|nyhetsbrev|nieuwsbrief)\b
    (?:l['’]espace (?:des |de )?\w+|les (?:commentaires|réactions)) (?:est|sont) réservée?s? aux
    (?:los )?comentarios? (?:están|son) (?:reservad|exclusiv)
    kommentieren (?:dürfen|können|ist) nur
    (?:wat vindt u|was meinen sie|qu['’]en pensez-vous|qué opinas?) ?\?.{0,60}
      \b(?:stem|reactie|reageer|stimm|kommentar|vote[zr]?|commentaires?|réagissez|vota|votad|comentarios)\b
    send us (?:your )?(?:news )?(?:tips?|photos|stories)\b.{0,60}
    catch all (?:the )?(?:latest )?(?:\w+ ){1,2}news\b.{0,140}\b(?:on|at|only)\b
    clique aqui (?:para|e)\b
    наши новости в (?:telegram|телеграм|вконтакте|дзен|max)
    (?:cały|całość|całą) (?:artykuł|tekst|wywiad|rozmowę)u? (?:przeczyta|można|znajdzie).{0,60}
    (?:카카오톡|전화|이메일|유튜브|네이버)\s?[:：]\s?\S.{0,40}$
    vous recevez (?:cet e-?mail|cette lettre|ce message)
"""
"""How such lines begin; each names what it speaks of, since commissions and cookies may be the news."""

_PLAIN = '(?!.*["\u201c\u201d\u201e\u00ab\u00bb]).{0,160}'
"""What is quoted is the story's."""
SURVEYS = {
    "deinen kommentar": rf"{_PLAIN}\bfreue? (?:ich )?(?:mich|uns) (?:schon )?auf (?:deinen|euren|eure) kommentar",
    "bei unserem": rf"{_PLAIN}\bmelden sie (?:sich )?.{{0,60}}\bbei unserem\b",
    "sign up": rf"(?:{_PLAIN}[.!?:;] )?sign up (?:to|for) (?:receive|get|our|the)\b",
    "our partners": rf"{_PLAIN}\b(?:offers?|promotions?|adverts?)\b.{{0,60}}\b(?:from|by) us and our partners\b",
    "consider ": rf"(?:{_PLAIN}[.!?,;:] )?(?:please )?consider (?:supporting|making|donating|becoming|giving|"
    r"subscribing)\b.{0,90}\b(?:us|our|donation|gift|member|subscri\w+|support|contribution)\b",
    "survey": rf"{_PLAIN}\b(?:take|fill (?:in|out)|complete|answer) our (?:\S+ ){{0,3}}survey\b",
    "umfrage": rf"{_PLAIN}\b(?:an|bei) unserer (?:\S+ )?umfrage (?:teil|mit)",
    "sondage": rf"{_PLAIN}\b(?:répond|particip)\w+ à notre (?:\S+ )?sondage\b",
    "encuesta": rf"{_PLAIN}\b(?:particip|respond|rellen|contest|complet)\w+ (?:en |a )?nuestra (?:\S+ )?encuesta\b",
    "sondaggio": rf"{_PLAIN}\b(?:partecip|rispond)\w+ al nostro (?:\S+ )?sondaggio\b",
    "pesquisa": rf"{_PLAIN}\b(?:particip|respond)\w+ (?:à|da) nossa (?:\S+ )?pesquisa\b",
    "enquête": rf"{_PLAIN}\b(?:aan|in) onze (?:\S+ )?enquête\b",
    "enkät": rf"{_PLAIN}\bsvara på vår (?:\S+ )?enkät\b",
    "ankiet": rf"{_PLAIN}\bwypełnij naszą (?:\S+ )?ankietę\b",
}
"""Newsrooms ask their readers to fill in a form of their own; each with a text that it holds."""
