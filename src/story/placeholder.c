#include "config.h"
typedef int story_layer; /* the layer is empty yet */
