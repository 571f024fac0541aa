/// Letters of other scripts in comparable Latin. Source: written for Chancery after the alphabets themselves. A
/// line: script, then cells `letter=spelling` or `letter=spelling/sound`. The spelling is what keys and exact
/// comparison use; the sound (default: the spelling) feeds Shared/Names/Sounds. Capital letters in a sound are
/// sounds already decided: S sh, Z zh, C ch, J dj, c ts. An empty spelling drops the letter.
enum Alphabets {
    static let table = """
        latin ß=ss æ=ae/e œ=oe/e ø=o/o đ=d ð=d þ=th/t ł=l ı=i ə=a/e ħ=h ŋ=ng ŀ=l ĸ=k ſ=s ƒ=f ɛ=e ɔ=o ŧ=t ŋ=ng ɗ=d
        latin ɓ=b ƙ=k
        latin š=s/S ş=s/S ș=s/S ś=s/S ŝ=s/S č=c/C ć=c/C ç=c/s ĉ=c/C ž=z/Z ż=z/Z ź=z/Z ñ=n ń=n ň=n ğ=g ģ=g ķ=k ļ=l
        latin ņ=n ř=r/r ĵ=j/Z ц=ts ě=e/je ț=t/c ţ=t/c ť=t ď=d ğ=g/g
        cyrillic а=a б=b в=v г=g д=d е=e ё=e/o ж=zh/Z з=z и=i й=y/j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f
        cyrillic х=kh/h ц=ts/c ч=ch/C ш=sh/S щ=sch/S ъ= ы=y/i ь= э=e ю=yu/ju я=ya/ja
        cyrillic є=e/je і=i ї=i/ji ґ=g ў=u/w ђ=dj/J ј=j/j љ=lj/lj њ=nj/nj ћ=c/C џ=dz/J ѓ=gj/g ќ=kj/k ѕ=dz/z ѐ=e
        cyrillic ѝ=i ә=a/e ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ҳ=h ҷ=j/J ӣ=i ӯ=u ҡ=k ҙ=z ҫ=s ӑ=a ӗ=e ӱ=u ӧ=o ӓ=a
        greek α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th/t ι=i κ=k λ=l μ=m ν=n ξ=x/ks ο=o π=p ρ=r σ=s ς=s τ=t υ=y/y φ=f
        greek χ=ch/h ψ=ps ω=o
        georgian ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh/Z რ=r ს=s ტ=t უ=u ფ=p/p ქ=k
        georgian ღ=gh/g ყ=q/k შ=sh/S ჩ=ch/C ც=ts/c ძ=dz/J წ=ts/c ჭ=ch/C ხ=kh/h ჯ=j/J ჰ=h
        armenian ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=e թ=t ժ=zh/Z ի=i լ=l խ=kh/h ծ=ts/c կ=k հ=h ձ=dz/J ղ=gh/g ճ=ch/C մ=m
        armenian յ=y/j ն=n շ=sh/S ո=o չ=ch/C պ=p ջ=j/J ռ=r ս=s վ=v տ=t ր=r ց=ts/c ւ=u/u փ=p ք=k օ=o ֆ=f և=ev
        arabic ا=a آ=a أ=a إ=i/i ٱ=a ب=b پ=p ت=t ث=th/t ج=j/J چ=ch/C ح=h خ=kh/h د=d ذ=dh/z ر=r ز=z ژ=zh/Z س=s
        arabic ش=sh/S ص=s ض=d ط=t ظ=z ع=a غ=gh/g ف=f ق=q/k ک=k ك=k گ=g ل=l م=m ن=n ه=h و=w/w ي=y/j ى=a/j ی=y/j ة=a
        arabic ئ=y/j ؤ=w/w ء= ں=n ٹ=t ڈ=d ڑ=r ہ=h ھ=h ے=y/j ڤ=v ڵ=l ۆ=o ە=e ێ=e ۀ=a ۇ=u ۋ=v ې=e ڕ=r ڭ=n ګ=g ټ=t
        arabic ډ=d ړ=r ڼ=n ښ=sh/S ځ=dz/z څ=ts/c
        hebrew א=a ב=b ג=g ד=d ה=h ו=w/w ז=z ח=h ט=t י=y/j כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=ts/c
        hebrew ץ=ts/c ק=k ר=r ש=sh/S ת=t װ=v ױ=oy/oj ײ=ey/ej
        # Katakana in code order from U+30A1 (hiragana lie 0x60 lower and read the same); ッ and ー are handled by
        # the reader.
        kana ァ=a ア=a ィ=i イ=i ゥ=u ウ=u ェ=e エ=e ォ=o オ=o カ=ka ガ=ga キ=ki ギ=gi ク=ku グ=gu ケ=ke ゲ=ge コ=ko ゴ=go サ=sa ザ=za
        kana シ=shi/Si ジ=ji/Ji ス=su ズ=zu セ=se ゼ=ze ソ=so ゾ=zo タ=ta ダ=da チ=chi/Ci ヂ=ji/Ji ッ= ツ=tsu/cu ヅ=zu テ=te デ=de
        kana ト=to ド=do ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha バ=ba パ=pa ヒ=hi ビ=bi ピ=pi フ=fu ブ=bu プ=pu ヘ=he ベ=be ペ=pe ホ=ho
        kana ボ=bo ポ=po マ=ma ミ=mi ム=mu メ=me モ=mo ャ=ya/ja ヤ=ya/ja ュ=yu/ju ユ=yu/ju ョ=yo/jo ヨ=yo/jo ラ=ra リ=ri ル=ru
        kana レ=re ロ=ro ヮ=wa ワ=wa ヰ=i ヱ=e ヲ=o ン=n ヴ=vu ヵ=ka ヶ=ke
        # Indic scripts share one layout of 128 code points (ISCII); cells give the offset. Consonants carry an
        # inherent `a`.
        indic 15=k 16=kh/k 17=g 18=gh/g 19=ng 1A=ch/C 1B=ch/C 1C=j/J 1D=jh/J 1E=n 1F=t 20=th/t 21=d 22=dh/d 23=n
        indic 24=t 25=th/t 26=d 27=dh/d 28=n 29=n 2A=p 2B=ph/f 2C=b 2D=bh/b 2E=m 2F=y/j 30=r 31=r 32=l 33=l 34=l
        indic 35=v 36=sh/S 37=sh/S 38=s 39=h 58=q/k 59=kh/k 5A=g 5B=z 5C=r 5D=rh/r 5E=f 5F=y/j
        indicsign 01=n 02=n 03= 05=a 06=a 07=i 08=i 09=u 0A=u 0B=ri 0C=li 0D=e 0E=e 0F=e 10=ai 11=o 12=o 13=o
        indicsign 14=au 3E=a 3F=i 40=i 41=u 42=u 43=ri 45=e 46=e 47=e 48=ai 49=o 4A=o 4B=o 4C=au 70=n 7A=n 7B=n
        indicsign 7C=r 7D=l 7E=l 7F=k
        sinhala 9A=k 9B=kh/k 9C=g 9D=gh/g 9E=ng 9F=ng A0=ch/C A1=ch/C A2=j/J A3=jh/J A4=n A5=n A6=nj/nJ A7=t
        sinhala A8=th/t A9=d AA=dh/d AB=n AC=nd AD=t AE=th/t AF=d B0=dh/d B1=n B3=nd B4=p B5=ph/f B6=b B7=bh/b
        sinhala B8=m B9=mb BA=y/j BB=r BD=l C0=v C1=sh/S C2=sh/S C3=s C4=h C5=l C6=f
        sinhalasign 82=n 83= 85=a 86=a 87=a 88=a 89=i 8A=i 8B=u 8C=u 8D=ri 91=e 92=e 93=ai 94=o 95=o 96=au CF=a
        sinhalasign D0=a D1=a D2=i D3=i D4=u D6=u D8=ru D9=e DA=e DB=ai DC=o DD=o DE=au
        # Thai (offsets from U+0E00) and Lao (from U+0E80) share a layout; the vowels written before their
        # consonant are moved by the reader.
        thai 01=k 02=kh/k 03=kh/k 04=kh/k 05=kh/k 06=kh/k 07=ng 08=ch/C 09=ch/C 0A=ch/C 0B=s 0C=ch/C 0D=y/j 0E=d
        thai 0F=t 10=th/t 11=th/t 12=th/t 13=n 14=d 15=t 16=th/t 17=th/t 18=th/t 19=n 1A=b 1B=p 1C=ph/p 1D=f
        thai 1E=ph/p 1F=f 20=ph/p 21=m 22=y/j 23=r 24=rue/ru 25=l 27=w 28=s 29=s 2A=s 2B=h 2C=l 2D=o 2E=h 30=a
        thai 31=a 32=a 33=am 34=i 35=i 36=ue/u 37=ue/u 38=u 39=u 40=e 41=ae/e 42=o 43=ai 44=ai
        # Ethiopic, Khmer, Myanmar and Tibetan letters by code point, letter by letter: inherent vowels are left
        # out except in Ethiopic.
        points 1200=ha 1201=hu 1202=hi 1203=ha 1204=he 1205=h 1206=ho 1208=la 1209=lu 120A=li 120B=la 120C=le
        points 120D=l 120E=lo 1210=ha 1211=hu 1212=hi 1213=ha 1214=he 1215=h 1216=ho 1218=ma 1219=mu 121A=mi
        points 121B=ma 121C=me 121D=m 121E=mo 1220=sa 1221=su 1222=si 1223=sa 1224=se 1225=s 1226=so 1228=ra
        points 1229=ru 122A=ri 122B=ra 122C=re 122D=r 122E=ro 1230=sa 1231=su 1232=si 1233=sa 1234=se 1235=s
        points 1236=so 1238=sha/Sa 1239=shu/Su 123A=shi/Si 123B=sha/Sa 123C=she/Se 123D=sh/S 123E=sho/So
        points 1240=qa/ka 1241=qu/ku 1242=qi/ki 1243=qa/ka 1244=qe/ke 1245=q/k 1246=qo/ko 1248=qwa 1249=qwu
        points 124A=qwi 124B=qwa 124C=qwe 124D=qw 124E=qwo 1250=qa/ka 1251=qu/ku 1252=qi/ki 1253=qa/ka 1254=qe/ke
        points 1255=q/k 1256=qo/ko 1258=qwa 1259=qwu 125A=qwi 125B=qwa 125C=qwe 125D=qw 125E=qwo 1260=ba 1261=bu
        points 1262=bi 1263=ba 1264=be 1265=b 1266=bo 1268=va 1269=vu 126A=vi 126B=va 126C=ve 126D=v 126E=vo
        points 1270=ta 1271=tu 1272=ti 1273=ta 1274=te 1275=t 1276=to 1278=cha/Ca 1279=chu/Cu 127A=chi/Ci
        points 127B=cha/Ca 127C=che/Ce 127D=ch/C 127E=cho/Co 1280=ha 1281=hu 1282=hi 1283=ha 1284=he 1285=h
        points 1286=ho 1288=hwa 1289=hwu 128A=hwi 128B=hwa 128C=hwe 128D=hw 128E=hwo 1290=na 1291=nu 1292=ni
        points 1293=na 1294=ne 1295=n 1296=no 1298=nya/nja 1299=nyu/nju 129A=nyi/nji 129B=nya/nja 129C=nye/nje
        points 129D=ny/nj 129E=nyo/njo 12A0=a 12A1=u 12A2=i 12A3=a 12A4=e 12A5= 12A6=o 12A8=ka 12A9=ku 12AA=ki
        points 12AB=ka 12AC=ke 12AD=k 12AE=ko 12B0=kwa 12B1=kwu 12B2=kwi 12B3=kwa 12B4=kwe 12B5=kw 12B6=kwo
        points 12B8=ka 12B9=ku 12BA=ki 12BB=ka 12BC=ke 12BD=k 12BE=ko 12C0=kwa 12C1=kwu 12C2=kwi 12C3=kwa 12C4=kwe
        points 12C5=kw 12C6=kwo 12C8=wa 12C9=wu 12CA=wi 12CB=wa 12CC=we 12CD=w 12CE=wo 12D0=a 12D1=u 12D2=i 12D3=a
        points 12D4=e 12D5= 12D6=o 12D8=za 12D9=zu 12DA=zi 12DB=za 12DC=ze 12DD=z 12DE=zo 12E0=zha/Za 12E1=zhu/Zu
        points 12E2=zhi/Zi 12E3=zha/Za 12E4=zhe/Ze 12E5=zh/Z 12E6=zho/Zo 12E8=ya 12E9=yu 12EA=yi 12EB=ya 12EC=ye
        points 12ED=y 12EE=yo 12F0=da 12F1=du 12F2=di 12F3=da 12F4=de 12F5=d 12F6=do 12F8=da 12F9=du 12FA=di
        points 12FB=da 12FC=de 12FD=d 12FE=do 1300=ja/Ja 1301=ju/Ju 1302=ji/Ji 1303=ja/Ja 1304=je/Je 1305=j/J
        points 1306=jo/Jo 1308=ga 1309=gu 130A=gi 130B=ga 130C=ge 130D=g 130E=go 1310=ka 1311=ku 1312=ki 1313=ka
        points 1314=ke 1315=k 1316=ko 1318=ga 1319=gu 131A=gi 131B=ga 131C=ge 131D=g 131E=go 1320=ta 1321=tu
        points 1322=ti 1323=ta 1324=te 1325=t 1326=to 1328=cha/Ca 1329=chu/Cu 132A=chi/Ci 132B=cha/Ca 132C=che/Ce
        points 132D=ch/C 132E=cho/Co 1330=pa 1331=pu 1332=pi 1333=pa 1334=pe 1335=p 1336=po 1338=tsa/ca
        points 1339=tsu/cu 133A=tsi/ci 133B=tsa/ca 133C=tse/ce 133D=ts/c 133E=tso/co 1340=tsa/ca 1341=tsu/cu
        points 1342=tsi/ci 1343=tsa/ca 1344=tse/ce 1345=ts/c 1346=tso/co 1348=fa 1349=fu 134A=fi 134B=fa 134C=fe
        points 134D=f 134E=fo 1350=pa 1351=pu 1352=pi 1353=pa 1354=pe 1355=p 1356=po
        points 1780=k 1781=kh/k 1782=k 1783=kh/k 1784=ng 1785=ch/C 1786=ch/C 1787=ch/C 1788=ch/C 1789=nh/nj 178A=d
        points 178B=th/t 178C=d 178D=th/t 178E=n 178F=t 1790=th/t 1791=t 1792=th/t 1793=n 1794=b 1795=ph/p 1796=p
        points 1797=ph/p 1798=m 1799=y/j 179A=r 179B=l 179C=v 179D=sh/S 179E=s 179F=s 17A0=h 17A1=l 17A2=a 17B6=a
        points 17B7=i 17B8=i 17B9=u 17BA=u 17BB=u 17BC=u 17BD=ua 17BE=ae 17BF=eu 17C0=ie 17C1=e 17C2=ae 17C3=ai
        points 17C4=o 17C5=au 17C6=m 17C7=h 17D2= 17CB= 17CD=
        points 1000=k 1001=kh/k 1002=g 1003=gh/g 1004=ng 1005=s 1006=s 1007=z 1008=z 1009=ny/nj 100A=t 100B=th/t
        points 100C=d 100D=dh/d 100E=n 100F=t 1010=th/t 1011=d 1012=dh/d 1013=n 1014=p 1015=ph/p 1016=b 1017=bh/b
        points 1018=m 1019=y/j 101A=y/j 101B=l 101C=w 101D=th/t 101E=h 101F=l 1020=a 102B=a 102C=a 102D=i 102E=i
        points 102F=u 1030=u 1031=e 1032=e 1036=n 1037= 1038= 1039= 103A= 103B=y/j 103C=y/j 103D=w 103E=h 1027=e
        points 1023=i 1025=u 1029=o
        points F40=k F90=k F41=kh/k F91=kh/k F42=g F92=g F43=gh/g F93=gh/g F44=ng F94=ng F45=ch/C F95=ch/C
        points F46=ch/C F96=ch/C F47=j/J F97=j/J F49=ny/nj F99=ny/nj F4A=t F9A=t F4B=th/t F9B=th/t F4C=d F9C=d
        points F4D=dh/d F9D=dh/d F4E=n F9E=n F4F=t F9F=t F50=th/t FA0=th/t F51=d FA1=d F52=dh/d FA2=dh/d F53=n
        points FA3=n F54=p FA4=p F55=ph/p FA5=ph/p F56=b FA6=b F57=bh/b FA7=bh/b F58=m FA8=m F59=ts/c FA9=ts/c
        points F5A=ts/c FAA=ts/c F5B=dz/z FAB=dz/z F5C=dz/z FAC=dz/z F5D=w FAD=w F5E=zh/Z FAE=zh/Z F5F=z FAF=z
        points F60= FB0= F61=y/j FB1=y/j F62=r FB2=r F63=l FB3=l F64=sh/S FB4=sh/S F65=s FB5=s F66=s FB6=s F67=h
        points FB7=h F68=a FB8=a F71=a F72=i F74=u F7A=e F7C=o F84=
        """
}
