"""What a platform says of a text beside it: that a machine summed it up or read it out, that it answers for nothing.

Lists as in :mod:`archivebot.extract.phrases`, read with those of :mod:`archivebot.extract.prompts_short`. Each
phrase speaks of this text, player or platform: machines that write may be the news.
"""

from __future__ import annotations

_MACHINES = r"""
    your browser does not support (?:the )?(?:html5? )?(?:audio|video)(?: element| tag| playback)?\b.{0,60}$
    this audio (?:is|was|has been) (?:generated automatically|auto-?generated|generated (?:by|using|with))\b
    listening to articles is free\b
    the audio version of this (?:article|story) (?:is|was) (?:generated|created|read)\b
    (?:this is an )?ai[- ]generated summary\b.{0,80}$
    (?:this )?summary (?:is|was)? ?(?:ai[- ]generated|generated (?:by|using|with) (?:ai|artificial)).{0,80}$
    resumo (?:gerado|feito|produzido) por (?:ferramenta de )?(?:ia|inteligência artificial)\b.{0,100}$
    resumen (?:generado|hecho|elaborado) (?:por|con) (?:ia|inteligencia artificial)\b.{0,100}$
    (?:bu (?:özet|haber|içerik|metin) )?yapay zeka (?:tarafından|ile) (?:özetlen|oluşturul|hazırlan|çevril)\w+\W*$
    (?:此|本)(?:文章?|新闻|新聞|報導|报道|摘要)由\s?(?:ai|人工智能|人工智慧)\s?(?:翻译|翻譯|生成|撰写|撰寫|整理)
    この(?:記事|要約|ページ)は.{0,8}(?:ai|人工知能|機械翻訳).{0,4}(?:翻訳|生成|作成|要約)
    이 (?:기사|요약)[은는가]? .{0,8}(?:ai|인공지능).{0,10}(?:번역|생성|작성|요약)
"""
_PLATFORMS = r"""
    (?:平台|特别|特別|免责|免責|版权|版權|郑重|鄭重)(?:声明|聲明)\s?[:：]
    (?:以上|本文)(?:内容|內容|信息|观点|觀點)?(?:仅供参考|僅供參考|不构成(?:任何)?投资|不構成(?:任何)?投資)
    返回.{2,6}[,，]\s?查看更多\W*$|返回(?:首页|首頁|列表)\W*$
    海量(?:资讯|資訊|信息).{0,20}(?:尽在|盡在)
    炒股就看.{4,60}
"""
PROMPTS = _MACHINES + _PLATFORMS
"""Told by how the line begins."""
