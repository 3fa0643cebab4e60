#include "config.h"
typedef int state_layer; /* the layer is empty yet */
