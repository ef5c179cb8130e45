// Big cities with a central postcode that reaches doors: the lists also hold postcodes of
// companies, post boxes and whole cities, which no rule tells apart in every country.
// Great Britain has outward codes only.
export const centralPostcodes: Record<string, Record<string, string>> = {
  IN: {
    Mumbai: '400001', Delhi: '110001', Bengaluru: '560001', Kolkata: '700001', Chennai: '600001',
    Ahmedabad: '380001', Hyderabad: '500001', Pune: '411001', Surat: '395003', Kanpur: '208001',
    Jaipur: '302001', Lucknow: '226001', Nagpur: '440001', Indore: '452001', Patna: '800001',
    Bhopal: '462001', Ludhiana: '141001', Agra: '282001', Vadodara: '390001', Nashik: '422001',
    Thane: '400601', Meerut: '250001', Faridabad: '121001', Ghaziabad: '201001', Rajkot: '360001',
    Varanasi: '221001', Amritsar: '143001', Prayagraj: '211001', Visakhapatnam: '530001',
    Jabalpur: '482001', Srinagar: '190001', Chandigarh: '160017', Coimbatore: '641001',
    Madurai: '625001', Guwahati: '781001', Vijayawada: '520001', Mysuru: '570001',
    Ranchi: '834001', Jodhpur: '342001', Bhubaneswar: '751001', Raipur: '492001',
    Kochi: '682001', Thiruvananthapuram: '695001', Dehradun: '248001',
  },
  CN: {
    Shanghai: '200000', Beijing: '100000', Tianjin: '300000', Guangzhou: '510000',
    Shenzhen: '518000', Wuhan: '430000', Dongguan: '523000', Chongqing: '400000',
    Chengdu: '610000', Nanjing: '210000', 'Xi’an': '710000', Shenyang: '110000',
    Hangzhou: '310000', Harbin: '150000', Suzhou: '215000', Jinan: '250000', Zhengzhou: '450000',
    Changchun: '130000', Dalian: '116000', Kunming: '650000', Qingdao: '266000', Foshan: '528000',
    Wuxi: '214000', Xiamen: '361000', Ningbo: '315000', Taiyuan: '030000', Tangshan: '063000',
    Hefei: '230000', Zhongshan: '528400', Changsha: '410000', 'Ürümqi': '830000',
    Shijiazhuang: '050000', Lanzhou: '730000', Nanchang: '330000', Guiyang: '550000',
    Nanning: '530000', Fuzhou: '350000',
  },
  US: {
    'New York': '10001', 'Los Angeles': '90012', Chicago: '60601',
    Houston: '77002', Philadelphia: '19102', Phoenix: '85003', 'San Antonio': '78205',
    'San Diego': '92101', Dallas: '75201', 'San Jose': '95113', Austin: '78701',
    Jacksonville: '32202', 'San Francisco': '94103', Columbus: '43215', 'Fort Worth': '76102',
    Indianapolis: '46204', Charlotte: '28202', Seattle: '98101', Denver: '80202',
    'El Paso': '79901', Detroit: '48226', Boston: '02108', Memphis: '38103', Portland: '97204',
    'Oklahoma City': '73102', 'Las Vegas': '89101', Baltimore: '21202', Washington: '20001',
    Atlanta: '30303', Miami: '33130', Minneapolis: '55401',
  },
  IT: {
    Roma: '00186', Milano: '20121', Napoli: '80133', Torino: '10121', Palermo: '90133',
    Genova: '16121', Bologna: '40121', Firenze: '50122', Catania: '95124', Bari: '70121',
    Messina: '98122', Verona: '37121', Padova: '35121', Trieste: '34121', Brescia: '25121',
    Prato: '59100', Taranto: '74121', Modena: '41121', Livorno: '57123', Cagliari: '09124',
    Parma: '43121', Foggia: '71121', 'Reggio Emilia': '42121', Salerno: '84121', Perugia: '06121',
    Bergamo: '24121', Bolzano: '39100',
  },
  DE: {
    Berlin: '10115', Hamburg: '20095', 'München': '80331', 'Köln': '50667',
    'Frankfurt am Main': '60311', Essen: '45127', Stuttgart: '70173', Dortmund: '44135',
    'Düsseldorf': '40213', Bremen: '28195', Hannover: '30159', Leipzig: '04109',
    Duisburg: '47051', 'Nürnberg': '90402', Dresden: '01067', Wuppertal: '42103',
    Bielefeld: '33602', Bonn: '53111', Mannheim: '68159', Karlsruhe: '76133', Kiel: '24103',
    Erfurt: '99084',
  },
  ES: {
    Madrid: '28001', Barcelona: '08001', Valencia: '46001', Sevilla: '41001', Zaragoza: '50001',
    'Málaga': '29001', Murcia: '30001', Palma: '07001', 'Las Palmas de Gran Canaria': '35001',
    Bilbao: '48001', Alicante: '03001', 'Córdoba': '14001', Valladolid: '47001', Vigo: '36201',
    'Gijón': '33201', 'A Coruña': '15001', 'Vitoria-Gasteiz': '01001', Granada: '18001',
    Pamplona: '31001', Santander: '39001',
  },
  FR: {
    Paris: '75001', Marseille: '13001', Lyon: '69001', Toulouse: '31000', Nice: '06000',
    Nantes: '44000', Strasbourg: '67000', Montpellier: '34000', Bordeaux: '33000', Lille: '59000',
    Rennes: '35000', Reims: '51100', 'Le Havre': '76600', 'Saint-Étienne': '42000',
    Toulon: '83000', Angers: '49000', Grenoble: '38000', Dijon: '21000',
    'Clermont-Ferrand': '63000', Tours: '37000',
  },
  GB: {
    London: 'EC1A', Birmingham: 'B1', Liverpool: 'L1', Nottingham: 'NG1', Sheffield: 'S1',
    Bristol: 'BS1', Glasgow: 'G1', Leicester: 'LE1', Edinburgh: 'EH1', Leeds: 'LS1',
    Cardiff: 'CF10', Manchester: 'M1', 'Stoke-on-Trent': 'ST1', Coventry: 'CV1',
    Sunderland: 'SR1', Reading: 'RG1', Preston: 'PR1', Swansea: 'SA1', Belfast: 'BT1',
    Plymouth: 'PL1', Southampton: 'SO14', Norwich: 'NR1', Aberdeen: 'AB10',
    'Newcastle upon Tyne': 'NE1',
  },
}

// Names in the language of the place, and today's names of Indian cities.
export const cityNames: Record<string, string> = {
  'IT Rome': 'Roma', 'IT Milan': 'Milano', 'IT Naples': 'Napoli', 'IT Turin': 'Torino',
  'IT Genoa': 'Genova', 'IT Florence': 'Firenze', "IT Reggio nell'Emilia": 'Reggio Emilia',
  'DE Munich': 'München', 'ES Gasteiz / Vitoria': 'Vitoria-Gasteiz',
  'US New York City': 'New York', 'US Washington, D.C.': 'Washington',
  'IN Allahābād': 'Prayagraj', 'IN Mysore': 'Mysuru', 'IN Cochin': 'Kochi',
  'IN Dehra Dūn': 'Dehradun', 'IN Bhubaneshwar': 'Bhubaneswar',
}

// GeoNames numbers its regions in its own way; the codes are those of ISO 3166-2, for
// India in the older form that the holiday calendar uses (OR, CT, UT, TG).
export const regionCodes: Record<string, Record<string, string>> = {
  IN: {
    '01': 'AN', '02': 'AP', '03': 'AS', '05': 'CH', '07': 'DL', '09': 'GJ', '10': 'HR',
    '11': 'HP', '12': 'JK', '13': 'KL', '16': 'MH', '17': 'MN', '18': 'ML', '19': 'KA',
    '20': 'NL', '21': 'OR', '22': 'PY', '23': 'PB', '24': 'RJ', '25': 'TN', '26': 'TR',
    '28': 'WB', '29': 'SK', '30': 'AR', '31': 'MZ', '33': 'GA', '34': 'BR', '35': 'MP',
    '36': 'UP', '37': 'CT', '38': 'JH', '39': 'UT', '40': 'TG',
  },
  CN: {
    '01': 'AH', '02': 'ZJ', '03': 'JX', '04': 'JS', '05': 'JL', '06': 'QH', '07': 'FJ',
    '08': 'HL', '09': 'HA', '10': 'HE', '11': 'HN', '12': 'HB', '13': 'XJ', '14': 'XZ',
    '15': 'GS', '16': 'GX', '18': 'GZ', '19': 'LN', '20': 'NM', '21': 'NX', '22': 'BJ',
    '23': 'SH', '24': 'SX', '25': 'SD', '26': 'SN', '28': 'TJ', '29': 'YN', '30': 'GD',
    '31': 'HI', '32': 'SC', '33': 'CQ',
  },
  IT: {
    '01': '65', '02': '77', '03': '78', '04': '72', '05': '45', '06': '36', '07': '62',
    '08': '42', '09': '25', '10': '57', '11': '67', '12': '21', '13': '75', '14': '88',
    '15': '82', '16': '52', '17': '32', '18': '55', '19': '23', '20': '34',
  },
  DE: {
    '01': 'BW', '02': 'BY', '03': 'HB', '04': 'HH', '05': 'HE', '06': 'NI', '07': 'NW',
    '08': 'RP', '09': 'SL', '10': 'SH', '11': 'BB', '12': 'MV', '13': 'SN', '14': 'ST',
    '15': 'TH', '16': 'BE',
  },
  ES: {
    '07': 'IB', '27': 'RI', '29': 'MD', '31': 'MC', '32': 'NC', '34': 'AS', '39': 'CB',
    '51': 'AN', '52': 'AR', '53': 'CN', '54': 'CM', '55': 'CL', '56': 'CT', '57': 'EX',
    '58': 'GA', '59': 'PV', '60': 'VC',
  },
  FR: {
    '11': 'IDF', '24': 'CVL', '27': 'BFC', '28': 'NOR', '32': 'HDF', '44': 'GES', '52': 'PDL',
    '53': 'BRE', '75': 'NAQ', '76': 'OCC', '84': 'ARA', '93': 'PAC', '94': '20R',
  },
}
