#include "config.h"
typedef int app_layer; /* the layer is empty yet */
