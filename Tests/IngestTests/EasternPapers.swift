/// Papers of the east, invented.
let easternPapers: [PaperPage] = [
  PaperPage(
    language: "tr", title: "Feribot hatları ortak kış tarifesinde anlaştı", bylines: ["Ayşe Örnek"],
    published: "2025-11-12T07:30",
    beginning: "Dış adaların", end: "korkuyor.", paragraphs: 4, groups: ["İlgili Haberler", "İlgili Haberler"],
    page: """
      Ana Sayfa
      Gündem
      Spor
      Giriş Yap

      Feribot hatları ortak kış tarifesinde anlaştı

      Belediye üç yıl boyunca arabuluculuk yaptı. Daha az sefer olacak ama zamanında kalkacak.

      Ayşe Örnek
      12 Kasım 2025 - 07:30
      Son Güncelleme: 12 Kasım 2025 - 09:15
      Paylaş

      Dış adaların iki feribot hattı kasım ayından itibaren ortak bir tarifeye uyacak. Belediye bunu pazartesi günü duyurdu.

      Belediye Başkanı Ida Strand, karanlıkta iskelede bekleyen herkes için bunun bir rahatlama olduğunu söyledi.

      "Üç kış boyunca yolcuları saydık ve rakamlar hiç yalan söylemedi" diyen liman başkanı Olle Berg toplantıda konuştu.

      Sözleşme iki yıl sürecek ve fiyatları değiştirmeyecek. Eleştirenler küçük hattın bunu atlatamayacağından korkuyor.

      İlgili Haberler
      Fırtına feribotları üçüncü gün de durdurdu
      Yeni köprü beklenenden pahalıya çıkacak

      Yorumlar
      """),
  PaperPage(
    language: "ja", title: "離島フェリー2社、冬の時刻表を共通化", bylines: [], published: "2025-11-12T07:30",
    beginning: "離島を結ぶ", end: "懸念もある。", paragraphs: 4, groups: ["関連記事", "関連記事"],
    page: """
      ホーム
      政治
      経済
      ログイン

      離島フェリー2社、冬の時刻表を共通化

      2025年11月12日 7時30分
      山田花子
      シェア

      白い灯台の前で握手する2人の船長=2025年11月10日、港町、鈴木一郎撮影

      離島を結ぶフェリー2社は11月から共通の時刻表で運航する。市議会が10日、発表した。

      イーダ・ストランド市長は「暗い岸壁で待つすべての人にとって安心だ」と述べた。便数は減るが、時間どおりに出るという。

      港長のオッレ・ベルイ氏は会議で「三つの冬にわたって乗客を数えたが、数字はうそをつかなかった」と語った。

      契約は2年間で、運賃は変わらない。小さい方の会社は生き残れないのではないかとの懸念もある。

      関連記事
      嵐でフェリー3日連続欠航
      新しい橋、想定より高く

      アクセスランキング
      """),
  PaperPage(
    language: "ko", title: "섬 여객선 두 회사, 겨울 시간표 함께 쓴다", bylines: ["김예시"], published: "2025-11-12T07:30",
    beginning: "(항구=항구통신)", end: "나온다.", paragraphs: 4, groups: ["관련기사", "관련기사"],
    page: """
      홈
      정치
      경제
      로그인

      섬 여객선 두 회사, 겨울 시간표 함께 쓴다

      송고시간 2025-11-12 07:30
      김예시 기자
      공유
      글자크기조정

      흰 등대 앞에서 악수하는 두 선장
      [항구통신 자료사진]

      (항구=항구통신) 김예시 기자 = 바깥섬을 오가는 여객선 두 회사가 11월부터 같은 시간표를 쓴다고 시의회가 10일 밝혔다.

      이다 스트란드 시장은 어두운 부두에서 기다리는 모든 이에게 다행스러운 일이라고 말했다.

      올레 베리 항만장은 회의에서 "세 번의 겨울 동안 승객을 세었고 숫자는 거짓말을 하지 않았다"고 말했다.

      계약은 2년이며 요금은 그대로다. 작은 회사가 살아남지 못할 것이라는 우려도 나온다.

      yesi@hanggu.example

      관련기사
      폭풍으로 사흘째 결항
      새 다리, 예상보다 비싸

      <저작권자(c) 항구통신, 무단 전재-재배포 금지>
      """),
  PaperPage(
    language: "ar", title: "شركتا العبّارات تتفقان على جدول شتوي واحد", bylines: [], published: "2025-11-12",
    beginning: "أعلن المجلس", end: "الأصغر.", paragraphs: 4, groups: ["اقرأ أيضا"],
    page: """
      الرئيسية
      سياسة
      اقتصاد
      تسجيل الدخول

      شركتا العبّارات تتفقان على جدول شتوي واحد

      آنا مثال
      12 نوفمبر 2025
      شارك

      أعلن المجلس البلدي يوم الاثنين أن شركتي العبّارات في الجزر الخارجية ستعملان وفق جدول واحد ابتداء من نوفمبر.

      ووصفت رئيسة البلدية إيدا ستراند الاتفاق بأنه ارتياح لكل من ينتظر على الرصيف في الظلام.

      وقال مدير الميناء أوله بيرغ في الاجتماع: "أحصينا الركاب ثلاثة فصول شتاء ولم تكذب الأرقام قط".

      يسري العقد عامين ولا يغير الأسعار. ويخشى المنتقدون ألا تصمد الشركة الأصغر.

      اقرأ أيضا
      العاصفة توقف العبّارات لليوم الثالث

      الأكثر قراءة
      """),
]
