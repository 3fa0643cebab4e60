#include "config.h"
typedef int text_layer; /* the layer is empty yet */
