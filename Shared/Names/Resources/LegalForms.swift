/// Legal forms of organisations: one class a line, then its spellings. Spellings are compared after folding (lower
/// case, Latin, no dots). Source: written for Chancery; the forms are those that ISO 20275 lists by country.
enum LegalForms {
    static let table = """
        ltd: ltd limited | ltda | limitada | co ltd | company limited | pvt ltd | private limited | pte ltd | pty ltd | sdn bhd | proprietary limited | co limited | ltee
        inc: inc incorporated | incorporation
        corp: corp corporation
        co: co company | compagnie | cie
        llc: llc | limited liability company | l l c | ooo | tov | too | mchj | obschestvo s ogranichennoy otvetstvennostyu | obshchestvo s ogranichennoy otvetstvennostyu | tovarystvo z obmezhenoyu vidpovidalnistyu | tovaristvo z obmezhenoyu vidpovidalnistyu | doo | ood | dooel
        srl: srl | sarl | societatea cu raspundere limitata | societate cu raspundere limitata | societe a responsabilite limitee | societa a responsabilita limitata | sociedad de responsabilidad limitada | s de rl | s r l
        gmbh: gmbh | gesellschaft mit beschrankter haftung | gmbh co kg | gesmbh
        ag: ag aktiengesellschaft | a g
        kg: kg kommanditgesellschaft
        plc: plc | public limited company | p l c
        sa: sa | societe anonyme | sociedad anonima | sociedade anonima | s a | sau | sa de cv | saa | sab de cv
        spa: spa | societa per azioni | s p a
        sas: sas | societe par actions simplifiee
        nv: nv | naamloze vennootschap
        bv: bv | besloten vennootschap
        ab: ab aktiebolag | aktiebolaget
        as: as aksjeselskap | aktieselskab | asa | a s
        oy: oy osakeyhtio | oyj
        spzoo: sp z o o | sp zoo | spolka z ograniczona odpowiedzialnoscia | sp z oo
        kft: kft
        zrt: zrt | nyrt
        sro: sro | s r o | spol s ro
        jsc: jsc | joint stock company | ao | pao | oao | zao | at | pat | prat | aktsionernoe obschestvo | publichnoe aktsionernoe obschestvo | otkrytoe aktsionernoe obschestvo | zakrytoe aktsionernoe obschestvo | aktsionerne tovarystvo | public joint stock company | open joint stock company | closed joint stock company | ojsc | pjsc | cjsc | ead | qsc | psc | saog
        llp: llp | limited liability partnership
        lp: lp | limited partnership | l p
        pt: pt | perseroan terbatas
        tbk: tbk
        kk: kk | kabushiki kaisha | kabushiki gaisha
        yk: yk
        ev: ev | eingetragener verein
        se: se
        na: na | national association | n a
        aps: aps | anpartsselskab
        fze: fze | fzco | fz llc
        ano: ano | avtonomnaya nekommercheskaya organizatsiya | autonomous non profit organization | autonomous noncommercial organization
        gup: gup fgup mup | gosudarstvennoe unitarnoe predpriyatie
        """
}
