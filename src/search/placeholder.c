#include "config.h"
typedef int search_layer; /* the layer is empty yet */
