/* function_words.c - the words that carry grammar rather than matter, in English and French, as
 * they fold to their base. Each list is sorted for bisection (a test holds it). */
#include "config.h"

#include "dossier/function_words.h"

static const char english[] =
    "a about above across after again against all almost along already also although always am "
    "among an and another any anyone anything are aren't around as at away back be became because "
    "become been before behind being below between both but by can can't cannot could couldn't "
    "did didn't do does doesn't doing don't done down during each either else enough even ever "
    "every everyone everything few for from further get gets getting go goes going got had hadn't "
    "has hasn't have haven't having he he'd he'll her here hers herself him himself his how "
    "however i i'd i'll i'm i've if in indeed instead into is isn't it it'd it'll its itself just "
    "least less let many may maybe me might mine more most much must my myself near nearly "
    "neither never no nobody none nor not nothing now of off often on once one only onto or other "
    "others otherwise ought our ours ourselves out over own per perhaps quite rather really s "
    "same shall she she'd she'll should shouldn't since so some someone something sometimes soon "
    "still such t than that that'd that'll the their theirs them themselves then there therefore "
    "these they they'd they'll they're they've this those though through thus to together too "
    "toward towards under until unto up upon us very via was wasn't we we'd we'll we're we've "
    "were weren't what whatever when whenever where whereas wherever whether which while who "
    "whoever whom whose why will with within without won't would wouldn't yet you you'd you'll "
    "you're you've your yours yourself yourselves";

static const char french[] =
    "a afin ai ainsi alors apres as assez au aucun aucune aupres auquel aura aurait auront aussi "
    "autant autour autre autres aux auxquelles auxquels avaient avait avant avec avez avoir avons "
    "ayant beaucoup bien c c' ca car ce ceci cela celle celles celui cependant certaines certains "
    "ces cet cette ceux chacun chacune chaque chez comme comment contre d d' dans de dehors deja "
    "depuis des desormais dessous dessus devant doit doivent donc dont du duquel durant elle "
    "elles en encore enfin entre envers es est et etaient etais etait etant ete etes etre eu eux "
    "faire fait faut fois font furent fut grace hormis hors ici il ils j j' jamais je jusqu' "
    "jusque l l' la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu' lorsque "
    "lui m m' ma mais malgre me meme memes mes mien mienne mieux moi moins mon n n' ne neanmoins "
    "ni non nos notre nous on ont or ou par parce parfois parmi pas pendant peu peut peuvent "
    "plupart plus plusieurs plutot pour pourquoi pourtant pres presque puis puisqu' puisque qu "
    "qu' quand quant que quel quelle quelles quelqu'un quelque quelques quels qui quoi quoiqu' "
    "quoique rien s s' sa sans sauf se selon sera serait seront ses seulement si sien sienne "
    "sinon soi soient soit sommes son sont sous souvent suis sur surtout t t' ta tandis tant te "
    "tel telle tellement telles tels tes toi ton toujours tous tout toute toutefois toutes tres "
    "trop tu un une unes uns va vers voici voila vont vos votre vous y";

Slice function_words(const char *lang)
{
    bool tagged = lang && lang[0] && lang[1] && (lang[2] == '\0' || lang[2] == '-');
    if (tagged && lang[0] == 'e' && lang[1] == 'n')
        return (Slice){english, sizeof english - 1};
    if (tagged && lang[0] == 'f' && lang[1] == 'r')
        return (Slice){french, sizeof french - 1};
    return (Slice){NULL, 0};
}

bool word_is_function(Slice base, const char *lang)
{
    return slice_listed(base, function_words(lang));
}
