/* language_words.c - the most frequent words of the languages that are detected by them, as they
 * fold with accents kept. What several languages share weighs less: see language.c. */
#include "config.h"

#include "text/language_words.h"

const LanguageWords language_words[LANGUAGE_COUNT] = {
    {"en", "the of and to in is was that for it with as his her on be at by had not are but "
           "from or have an they which one you were all their there been if more when will "
           "would who so no she he we our has what up its about into than them can only some "
           "could time these two may then do any my now such like other how did out said after "
           "this those over where also before because i'm don't while "
           "during under between off through january february march june july october monday "
           "tuesday wednesday thursday friday saturday sunday says year years day week last "
           "first new against us people"},
    {"fr", "le la les de des du un une et est en que qui dans pour par sur au aux avec ne pas "
           "ce cette ces se son sa ses il elle ils elles nous vous on mais ou où plus été être "
           "avoir avait ont sont était même comme leur leurs si tout tous fait à après avant "
           "entre sans sous aussi deux très bien peut encore depuis donc dont l' d' qu' n' s' "
           "c' j' jusqu' lorsqu' puisqu' selon lors ainsi contre chez y a afin quand cela ça "
           "celle celui janvier février mars avril mai juin juillet août septembre octobre "
           "novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche an ans jour "
           "jours dernier dernière premier première nos notre votre vos quelques dit hier "
           "aujourd'hui demain"},
    {"de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als "
           "auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem "
           "über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei "
           "wenn ihre seine wir ich unter gegen vom kann schon wo sowie diese dieser dieses "
           "können beim ihr zwischen seit nun was januar februar märz mai juni juli oktober "
           "dezember montag dienstag mittwoch donnerstag freitag samstag sonntag jahr jahre"},
    {"es", "el la los las de que y en un una del se por con no para su al lo como más pero sus "
           "le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había "
           "era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos "
           "ni parte tiene él uno donde bien tiempo mismo ese ahora e otro después otros aunque "
           "esa eso hace otra tras según durante contra enero febrero marzo mayo junio julio "
           "septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado "
           "domingo año"},
    {"it", "il lo la i gli le di a da in con su per tra fra e che non un una uno è sono del "
           "della dei delle degli dello al alla ai alle dal dalla dai nel nella nei nelle sul "
           "sulla si come più anche ma o se ha hanno era essere stato stata questo questa "
           "quello sua suo loro ci cui quando dopo prima anni due tutti tutto ancora molto "
           "perché così già solo dove chi fatto l' d' c' all'inizio secondo contro durante "
           "gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre novembre "
           "dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica anno"},
    {"nl", "de het een van en in is dat op te voor met zijn die niet aan er om ook als dan maar "
           "bij uit nog door naar heeft hij ze zij wordt werd worden was had hebben ik we wij "
           "je over tot deze dit meer kan kunnen zou geen wel al of hun haar zo tegen na veel "
           "onder omdat moet nu tussen waar twee jaar toen ons wat januari februari maart mei "
           "juni juli oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"},
    {"pt", "o a os as de do da dos das e em no na nos nas que um uma para com não por mais se "
           "como mas ao à foi seu sua ou quando muito já está também só pelo pela até isso ela "
           "ele entre era depois sem mesmo aos ter seus quem me esse eles estão você tinha "
           "foram essa num nem suas meu às minha têm numa pelos elas havia seja qual será nós "
           "há são após segundo durante contra ser janeiro fevereiro março maio junho julho "
           "setembro outubro novembro dezembro sábado domingo ano anos"},
    {"ca", "el la els les de del dels i en un una que per amb no es al als a com més però va "
           "són ser ha han aquest aquesta aquests seu seva seus també o si molt quan fins sobre "
           "tot tots entre ja hi ho l' d' s' n' és pel pels després on perquè sense des estat "
           "aquell altres anys dos dues any gener març maig juny juliol"},
    {"ro", "și în de la cu pe că nu este un o din care pentru mai a fi au sunt se ce dar sau "
           "după prin fost între lui ale al ai ca să va vor era acest această aceste acesta cel "
           "cea cei cele foarte ei el ea fără până astfel sub când unde iar doar"},
    {"sv", "och i att det som en på är av för med den till inte har de om ett han men var jag hon "
           "från vi så kan man när år "
           "eller sig också efter nu ut skulle upp vid än bara där mycket vara hade blev sin blir "
           "mot utan alla andra under "
           "över mellan detta dessa mer kommer ska"},
    {"da", "og i at det er en til af på for de med den der ikke som har et om var han men fra vi "
           "jeg så kan når år eller sig "
           "også efter nu ud skulle op ved end kun hvor meget være havde blev sin bliver mod uden "
           "alle andre under over "
           "mellem dette disse mere kommer skal hun blevet hvis"},
    {"no", "og i at det er en til av på for de med den som ikke har et om var han men fra vi jeg "
           "så kan når år eller seg "
           "også etter nå ut skulle opp ved enn bare hvor mye være hadde ble sin blir mot uten "
           "alle andre under over "
           "mellom dette disse mer kommer skal hun blitt hvis"},
    {"pl", "i w z na do nie się że to jest o jak za od po przez dla są ale tym był była było były "
           "oraz co ten ta te przed "
           "może już jego jej ich tylko który która które także czy ze we u gdy lub bardzo tego "
           "przy pod między sobie bez "
           "być ma będzie został"},
};
