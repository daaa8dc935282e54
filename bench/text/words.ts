/**
 * Words of a German conversation, the most frequent first: short ones carry the sentences, long
 * compounds make the lines break.
 */
export const words = `
die der und in das ich es ist nicht zu den wir ein man auch so dass sie mit auf eine für wie haben dann
von aber sind im was als an noch wenn da hat um oder nur ja mal schon aus werden kann bei mehr immer einfach
durch über mich uns sehr jetzt also viel gibt nach wird doch können muss habe heute damit vor zum wieder
weil machen Menschen eben alles einen Jahr diese ganz selbst vielleicht gerade Zeit natürlich zwischen
Frage eigentlich Thema genau Unternehmen wirklich Beispiel andere Folge letztlich Podcast Gespräch gemeinsam
Arbeit Idee Leute gemacht Kunden Weg Gefühl Erfahrung spannend Geschichte Moment wichtig Anfang Problem
Produkt Entwicklung Vertrauen Gestaltung Entscheidung Zusammenarbeit Verantwortung Herausforderung Möglichkeit
Wirtschaft Gesellschaft Veränderung Aufmerksamkeit Öffentlichkeit Nachhaltigkeit Geschäftsführung
Mitarbeiterinnen Führungskräfte Digitalisierung Weiterbildung Wertschätzung Innovationskultur
Geschäftsmodell Projektleitung Selbstverständlichkeit Kommunikationsabteilung Unternehmensberatung
Nutzerfreundlichkeit Wettbewerbsfähigkeit Produktentwicklung Aufmerksamkeitsspanne Entscheidungsgrundlage
`
  .trim()
  .split(/\s+/)
