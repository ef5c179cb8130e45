import type { ImportFaultCode } from '../en/catalog.ts'

export const catalogWords: Record<ImportFaultCode, string> = {
  'fault.empty': 'यह ख़ाना ख़ाली नहीं हो सकता।',
  'fault.slug': '“{value}” कोड नहीं हो सकता: छोटे अंग्रेज़ी अक्षर, अंक, बिंदु और डैश लिखें।',
  'fault.category': 'हम “{value}” श्रेणी को नहीं जानते। ज्ञात श्रेणियाँ: {known}।',
  'fault.day': '“{value}” कैलेंडर का दिन नहीं है। दिन 2026-11-21 की तरह लिखें।',
  'fault.order': 'सपोर्ट {value} को ख़त्म होता, जो {released} की रिलीज़ से पहले है।',
  'fault.number': '“{value}” यहाँ चलने वाली संख्या नहीं है।',
  'fault.yesNo': 'true या false लिखें, या ख़ाना ख़ाली छोड़ें; “{value}” नहीं।',
  'fault.market': 'हम “{value}” बाज़ार को नहीं जानते। देश दो बड़े अक्षरों में, EEA या GLOBAL लिखें।',
  'fault.marketOfVariant':
    'कोड {variant} के अनुसार यह वेरिएंट {says} के लिए है, पर पंक्ति में {value} लिखा है।',
  'fault.marketOfName': 'नाम “{value}” के अनुसार बाज़ार {says} है, पर पंक्ति में {market} लिखा है।',
  'fault.twice': '{model} का वेरिएंट {variant} पंक्ति {earlier} में पहले से है।',
  'fault.otherModel': 'पंक्ति {earlier} इस मॉडल के लिए “{other}” कहती है, यह पंक्ति “{value}”।',
  'fault.cells': 'इस पंक्ति में {count, plural, one {# ख़ाना} other {# ख़ाने}} हैं, शीर्षक में {expected}।',
  'fault.control': 'इस ख़ाने में नई पंक्ति या ऐसा चिह्न है जो दिखाया नहीं जा सकता।',
  'fault.tooLong': 'यह ख़ाना {max} अक्षरों से लंबा है।',
  'file.encoding': 'यह UTF-8 में नहीं है।',
  'file.empty': 'शीर्षक के नीचे कोई पंक्ति नहीं है।',
  'file.columns': 'शीर्षक में {what} नहीं है।',
  'file.broken': 'उद्धरण चिह्न या ख़ाने टूटे हैं ({what})।',
  'file.tooMany': 'इसमें {what} से अधिक पंक्तियाँ हैं।',
}
