import type { NoticeText } from '#locales/en/notices'

export const notices: Record<NoticeText, string> = {
  'signInCode.subject': 'आपका साइन-इन कोड',
  'signInCode.body':
    'आपका कोड {code} है। यह 10 मिनट के भीतर एक बार काम करता है।\n\nअगर आपने इसे नहीं माँगा, तो इस संदेश पर ध्यान न दें: कोड के बिना कोई साइन इन नहीं कर सकता।',
  'invite.subject': 'टीम से जुड़ने का निमंत्रण',
  'invite.body':
    'नमस्ते {name},\n\nआपको हमारे साथ काम करने का निमंत्रण मिला है। यहाँ पासवर्ड चुनें; यह लिंक 7 दिनों के भीतर एक बार काम करता है:\n{link}',
  'booked.subject': 'बुकिंग हो गई: {number}',
  'booked.body':
    'नमस्ते {name},\n\nआपके {model} के लिए आपका समय {when} है, स्थान: {place}।\n\nआपकी मरम्मत का नंबर {number} है। यहाँ इसे देखें, समय बदलें या रद्द करें:\n{link}\n\nआने से पहले अपने डेटा का बैकअप लें, और ख़रीद की रसीद हो तो साथ लाएँ।',
  'bookedByParcel.subject': 'बुकिंग हो गई: {number}',
  'bookedByParcel.body':
    'नमस्ते {name},\n\nअपना {model} हमें पार्सल से भेजें। लेबल और पैकिंग के निर्देश यहाँ हैं; हर चरण भी यहीं दिखेगा:\n{link}\n\nआपकी मरम्मत का नंबर {number} है। भेजने से पहले अपने डेटा का बैकअप लें।',
  'bookedVisit.subject': 'बुक हो गया: {number}',
  'bookedVisit.body':
    'नमस्ते {name},\n\nआपके {model} के लिए तकनीशियन {when} को आएगा, ज़्यादा से ज़्यादा {until} तक।\n\nआपकी मरम्मत का नंबर {number} है। यहाँ देखें, समय बदलें या रद्द करें:\n{link}\n\nपहले अपने डेटा की कॉपी बना लें, और एक मेज़ और सॉकेट तैयार रखें।',
  'visitComing.subject': '{technician} आपके यहाँ आएँगे: {number}',
  'visitComing.body':
    'नमस्ते {name},\n\n{technician} आपके {model} के लिए {when} को आएँगे, ज़्यादा से ज़्यादा {until} तक।\n\nकब पहुँचेंगे, यहाँ देखें:\n{link}',
  'visitOther.subject': 'अब {technician} आएँगे: {number}',
  'visitOther.body':
    'नमस्ते {name},\n\nएक बदलाव: आपके {model} के लिए {technician} आएँगे। समय वही है: {when}, ज़्यादा से ज़्यादा {until} तक।\n\n{link}',
  'visitMoved.subject': '{number} का नया समय',
  'visitMoved.body':
    'नमस्ते {name},\n\nजैसा तय हुआ, हम आपके {model} के लिए {when} को आएँगे, ज़्यादा से ज़्यादा {until} तक।\n\nअगर यह ठीक नहीं, तो यहाँ दूसरा समय चुनें:\n{link}',
  'visitOnTheWay.subject': 'आपके यहाँ आ रहे हैं: {number}',
  'visitOnTheWay.body':
    'नमस्ते {name},\n\n{technician} रास्ते में हैं और लगभग {at} पर पहुँचेंगे।\n\nयहाँ देखें:\n{link}',
  'visitFollowUp.subject': '{number} के लिए एक और विज़िट',
  'visitFollowUp.body':
    'नमस्ते {name},\n\nआज आपके {model} की मरम्मत पूरी नहीं हो सकी। अब हमें पता है क्या चाहिए, और हम उसे लाएँगे।\n\nहम कब आएँ, यहाँ चुनें:\n{link}',
  'visitCancelled.subject': '{number} के लिए दूसरा समय',
  'visitCancelled.body':
    'नमस्ते {name},\n\nमाफ़ कीजिए, हम आपके {model} के लिए तय समय पर नहीं आ सकते।\n\nयहाँ दूसरा समय चुनें:\n{link}',
  'visitMissed.subject': 'आप नहीं मिले: {number}',
  'visitMissed.body':
    'नमस्ते {name},\n\nहमारा तकनीशियन आपके {model} के लिए आपके दरवाज़े पर था और कोई नहीं मिला।\n\nयहाँ दूसरा समय चुनें:\n{link}',
  'received.subject': 'मिल गया: आपका {model}',
  'received.body':
    'नमस्ते {name},\n\nआपका {model} हमारे पास पहुँच गया है: {place}। अब हम पता लगाते हैं कि क्या ख़राब है और क्या करना होगा।\n\nमरम्मत {number} यहाँ देखें:\n{link}',
  'estimate.subject': '{number} का अनुमान: {total}',
  'estimate.body':
    'नमस्ते {name},\n\nआपके {model} की मरम्मत में आपको {total} देने होंगे। आपके स्वीकार करते ही हम काम शुरू करेंगे; यह अनुमान {validUntil} तक मान्य है।\n\nहर मद देखें, फिर स्वीकार या अस्वीकार करें:\n{link}',
  'estimateExpired.subject': '{number} का अनुमान समाप्त हो गया',
  'estimateExpired.body':
    'नमस्ते {name},\n\nआपके {model} के अनुमान पर हमें कोई उत्तर नहीं मिला, इसलिए वह समाप्त हो गया है। बताइए आगे क्या करें:\n{link}',
  'promiseMoved.subject': '{number} की नई तारीख़',
  'promiseMoved.body':
    'नमस्ते {name},\n\nआपका {model} {to} तक तैयार होगा; पहले {from} का वादा था। कारण: {cause}।\n\nहमें खेद है। मरम्मत {number} यहाँ देखें:\n{link}',
  'ready.subject': 'ले जाने के लिए तैयार: आपका {model}',
  'ready.body':
    'नमस्ते {name},\n\nआपका {model} तैयार है, स्थान: {place}।\n\nखुलने का समय और बाक़ी भुगतान यहाँ देखें:\n{link}',
  'sent.subject': 'रास्ते में है: आपका {model}',
  'sent.body':
    'नमस्ते {name},\n\nआपका {model} {carrier} से आपके पास आ रहा है। ट्रैकिंग नंबर: {trackingNumber}।\n\nमरम्मत {number}:\n{link}',
  'handedOver.subject': 'पूरा हुआ: {number}',
  'handedOver.body':
    'नमस्ते {name},\n\nआपका {model} फिर आपके पास है। काग़ज़ात और मरम्मत की वारंटी यहाँ रहेंगे:\n{link}\n\nहमारा काम कैसा रहा? उत्तर में एक मिनट लगता है और वह काम करने वालों तक पहुँचता है।',
  'cancelled.subject': 'रद्द हुई: {number}',
  'cancelled.body':
    'नमस्ते {name},\n\nआपके {model} की मरम्मत रद्द कर दी गई है। अगर यह ग़लती से हुआ, तो कभी भी फिर बुक करें। अब तक जो हुआ वह यहाँ है:\n{link}',
  'replaced.subject': 'आपके {model} के बदले दूसरा',
  'replaced.body':
    'नमस्ते {name},\n\nआपके {model} की मरम्मत नहीं हो सकती, इसलिए आपको बदले में दूसरा मिलेगा। आगे क्या होगा, यहाँ देखें:\n{link}\n\nआपकी मरम्मत का नंबर {number} ही रहेगा।',
  'planBought.subject': '{model} के लिए आपका केयर प्लान',
  'planBought.body':
    'नमस्ते {name},\n\nआपके {model} के लिए अब प्लान “{plan}” है, क़ीमत {price}। यह {from} से {until} तक चलेगा।\n\nइसे यहाँ देखें, और मन बदल जाए तो लौटाएँ:\n{link}',
  'planEnding.subject': 'आपका प्लान “{plan}” जल्द समाप्त होगा',
  'planEnding.body':
    'नमस्ते {name},\n\nआपके {model} का प्लान “{plan}” {until} को समाप्त होगा। तब तक यह पहले की तरह चलेगा।\n\nआप क्या कर सकते हैं, यहाँ देखें:\n{link}',
  'planCancelled.subject': 'रद्द: {plan}',
  'planCancelled.body':
    'नमस्ते {name},\n\nप्लान “{plan}” रद्द कर दिया गया। आपको {refund} वापस मिलेंगे।\n\nबाक़ी यहाँ देखें:\n{link}',
  'planWithdrawn.subject': 'अनुबंध से हटने की आपकी सूचना मिली: {plan}',
  'planWithdrawn.body':
    'नमस्ते {name},\n\n{boughtOn} को किए गए अनुबंध “{plan}” से हटने की आपकी सूचना हमें {at} पर मिली। अनुबंध समाप्त हो गया है।\n\nआपको {refund} 14 दिनों के भीतर उसी तरीके से वापस मिलेंगे जिससे आपने भुगतान किया था। यह संदेश सँभालकर रखें: यही आपकी रसीद है।\n\n{link}',
  'message.subject': '{number} के बारे में संदेश',
  'message.body':
    'नमस्ते {name},\n\nहमने आपके {model} के बारे में लिखा है:\n\n{text}\n\nयहाँ उत्तर दें:\n{link}',
}
